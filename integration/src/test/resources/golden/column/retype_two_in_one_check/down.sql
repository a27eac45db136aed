DROP INDEX shop.ix_ordered;

ALTER TABLE shop.products DROP CONSTRAINT ordered;

ALTER TABLE shop.products
    ALTER COLUMN low TYPE integer USING low::integer;

ALTER TABLE shop.products
    ALTER COLUMN high TYPE integer USING high::integer;

CREATE INDEX ix_ordered ON shop.products USING btree (low) WHERE (low < high);

ALTER TABLE shop.products ADD CONSTRAINT ordered CHECK ((low < high));
