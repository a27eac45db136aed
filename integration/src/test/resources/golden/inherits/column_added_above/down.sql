ALTER TABLE shop.things DROP COLUMN size;
