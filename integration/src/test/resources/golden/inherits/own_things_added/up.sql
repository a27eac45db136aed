DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.books WHERE NOT (weight < 10));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.books violate check light (weight < 10): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.books ALTER COLUMN name SET DEFAULT 'book'::text;

ALTER TABLE shop.books ALTER COLUMN weight SET NOT NULL;

COMMENT ON COLUMN shop.books.weight IS 'of a book';

ALTER TABLE shop.books ADD CONSTRAINT light CHECK ((weight < 10));

CREATE INDEX books_name ON shop.books USING btree (name);
