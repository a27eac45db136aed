ALTER TABLE shop.things
    ALTER COLUMN weight TYPE bigint;
