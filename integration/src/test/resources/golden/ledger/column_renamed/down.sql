ALTER TABLE ops.stock RENAME COLUMN remark TO reason;
