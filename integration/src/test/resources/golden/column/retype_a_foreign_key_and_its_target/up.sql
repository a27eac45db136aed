ALTER TABLE shop.products DROP CONSTRAINT fk__products__country__countries;

ALTER TABLE shop.countries
    ALTER COLUMN code TYPE text;

ALTER TABLE shop.products
    ALTER COLUMN country TYPE text;

ALTER TABLE shop.products ADD CONSTRAINT fk__products__country__countries FOREIGN KEY (country) REFERENCES shop.countries(code);
