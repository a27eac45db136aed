ALTER TABLE ops.stock
    ALTER COLUMN reason TYPE text;
