SET LOCAL pgcraft.writer = 'ops.stock';

UPDATE ops.stock SET reason = 'none' WHERE reason IS NULL;

ALTER TABLE ops.stock
    ALTER COLUMN reason SET NOT NULL;

SET LOCAL pgcraft.writer = '';
