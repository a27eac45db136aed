DROP INDEX shop.books_name;

ALTER TABLE shop.books DROP CONSTRAINT light;

ALTER TABLE shop.books ALTER COLUMN weight DROP NOT NULL;

COMMENT ON COLUMN shop.books.weight IS NULL;

ALTER TABLE shop.books ALTER COLUMN name SET DEFAULT 'thing'::text;
