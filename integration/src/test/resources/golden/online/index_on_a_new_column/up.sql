-- step 1

ALTER TABLE shop.products ADD COLUMN sku character varying(32);

-- step 2, transaction: none

CREATE INDEX CONCURRENTLY ix_sku ON shop.products USING btree (sku);
