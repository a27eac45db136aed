-- step 1

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.products
            GROUP BY name HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have the same name as another (uq__products__name is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT count(*) FROM shop.orders AS source
        WHERE source.product IS NOT NULL
            AND NOT EXISTS (SELECT FROM shop.products AS target WHERE target.name = source.product)
    );
BEGIN
    IF offending > 0 THEN
        RAISE foreign_key_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders point by product to no row of shop.products (fk_product): ', offending),
            HINT = 'correct them, or add what they point to';
    END IF;
END
$guard$;

-- step 2, transaction: none

CREATE INDEX CONCURRENTLY ix__orders__product ON shop.orders USING btree (product);

-- step 3, transaction: none

CREATE UNIQUE INDEX CONCURRENTLY uq__products__name ON shop.products USING btree (name);

-- step 4

ALTER TABLE shop.products ADD CONSTRAINT uq__products__name UNIQUE USING INDEX uq__products__name;

ALTER TABLE shop.orders ADD CONSTRAINT fk_product FOREIGN KEY (product) REFERENCES shop.products(name) NOT VALID;

-- step 5

ALTER TABLE shop.orders VALIDATE CONSTRAINT fk_product;
