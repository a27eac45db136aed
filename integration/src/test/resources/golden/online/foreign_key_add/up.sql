-- step 1

DO $guard$
DECLARE
    offending bigint := (
        SELECT count(*) FROM shop.orders AS source
        WHERE source.product_id IS NOT NULL
            AND NOT EXISTS (SELECT FROM shop.products AS target WHERE target.id = source.product_id)
    );
BEGIN
    IF offending > 0 THEN
        RAISE foreign_key_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders point by product_id to no row of shop.products (fk_product): ', offending),
            HINT = 'correct them, or add what they point to';
    END IF;
END
$guard$;

-- step 2, transaction: none

CREATE INDEX CONCURRENTLY ix__orders__product_id ON shop.orders USING btree (product_id);

-- step 3

ALTER TABLE shop.orders ADD CONSTRAINT fk_product FOREIGN KEY (product_id) REFERENCES shop.products(id) ON DELETE CASCADE NOT VALID;

-- step 4

ALTER TABLE shop.orders VALIDATE CONSTRAINT fk_product;
