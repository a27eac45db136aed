ALTER TABLE shop.products DROP CONSTRAINT ordered;

DROP INDEX shop.ix_ordered;

ALTER TABLE shop.products
    ALTER COLUMN high TYPE text;

ALTER TABLE shop.products
    ALTER COLUMN low TYPE text;

ALTER TABLE shop.products ADD CONSTRAINT ordered CHECK ((low < high));

CREATE INDEX ix_ordered ON shop.products USING btree (low) WHERE (low < high);
