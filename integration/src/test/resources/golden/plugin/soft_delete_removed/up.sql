DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.customers_all
            GROUP BY email HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.customers_all have the same email as another (uq__customers__email is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.customers_all
            WHERE lower(name) IS NOT NULL
            GROUP BY lower(name) HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.customers_all have the same lower(name) as another (uq_customers_lower_name is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER VIEW shop.customers RENAME TO pgcraft_former_customers;

ALTER TABLE shop.customers_all RENAME TO customers;

ALTER TABLE shop.customers RENAME CONSTRAINT customers_all_email_not_null TO customers_email_not_null;

ALTER TABLE shop.customers RENAME CONSTRAINT customers_all_id_not_null TO customers_id_not_null;

ALTER TABLE shop.customers RENAME CONSTRAINT customers_all_name_not_null TO customers_name_not_null;

DROP TRIGGER shop_customers_delete ON shop.pgcraft_former_customers;

DROP FUNCTION shop.shop_customers_delete();

DROP VIEW shop.customers_deleted;

DROP VIEW shop.pgcraft_former_customers;

DROP INDEX shop.uq__customers__email;

DROP INDEX shop.uq_customers_lower_name;

ALTER TABLE shop.customers DROP COLUMN deleted_at;

COMMENT ON TABLE shop.customers IS NULL;

ALTER SEQUENCE shop.customers_all_id_seq RENAME TO customers_id_seq;

ALTER TABLE shop.customers ADD CONSTRAINT uq__customers__email UNIQUE (email);

CREATE UNIQUE INDEX uq_customers_lower_name ON shop.customers USING btree (lower(name));
