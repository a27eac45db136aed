-- step 1, transaction: none

CREATE INDEX CONCURRENTLY ix_price ON shop.products USING btree (price);

-- step 2

ALTER TABLE shop.products ADD COLUMN sku character varying(32);

-- step 3, transaction: none

CREATE INDEX CONCURRENTLY ix_sku ON shop.products USING btree (sku);
