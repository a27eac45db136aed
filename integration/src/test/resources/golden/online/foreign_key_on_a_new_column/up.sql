-- step 1, transaction: none

CREATE INDEX CONCURRENTLY ix__orders__product ON shop.orders USING btree (product);

-- step 2

ALTER TABLE shop.products ADD COLUMN sku text;

-- step 3, transaction: none

CREATE UNIQUE INDEX CONCURRENTLY uq__products__sku ON shop.products USING btree (sku);

-- step 4

ALTER TABLE shop.products ADD CONSTRAINT uq__products__sku UNIQUE USING INDEX uq__products__sku;

ALTER TABLE shop.orders ADD CONSTRAINT fk_product FOREIGN KEY (product) REFERENCES shop.products(sku) NOT VALID;

-- step 5

DO $guard$
DECLARE
    offending bigint := (
        SELECT count(*) FROM shop.orders AS source
        WHERE source.product IS NOT NULL
            AND NOT EXISTS (SELECT FROM shop.products AS target WHERE target.sku = source.product)
    );
BEGIN
    IF offending > 0 THEN
        RAISE foreign_key_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders point by product to no row of shop.products (fk_product): ', offending),
            HINT = 'correct them, or add what they point to';
    END IF;
END
$guard$;

ALTER TABLE shop.orders VALIDATE CONSTRAINT fk_product;
