ALTER TABLE ops.stock DROP COLUMN grade;
