ALTER TABLE ops.stock DROP COLUMN reason;
