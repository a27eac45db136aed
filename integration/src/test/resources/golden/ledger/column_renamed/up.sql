ALTER TABLE ops.stock RENAME COLUMN reason TO remark;
