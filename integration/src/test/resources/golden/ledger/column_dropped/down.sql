ALTER TABLE ops.stock ADD COLUMN reason text;
