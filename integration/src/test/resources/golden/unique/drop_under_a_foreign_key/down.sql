CREATE INDEX ix__products__country ON shop.products USING btree (country);

ALTER TABLE shop.countries ADD CONSTRAINT uq__countries__code UNIQUE (code);

ALTER TABLE shop.products ADD CONSTRAINT fk__products__country__countries FOREIGN KEY (country) REFERENCES shop.countries(code);
