ALTER TABLE shop.products ADD COLUMN weight integer;

CREATE INDEX ix_weight ON shop.products USING btree (weight);

ALTER TABLE shop.products ADD CONSTRAINT heavy CHECK ((weight > 0));
