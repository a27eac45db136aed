DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.sales_2
            GROUP BY id, sold_at HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_2 have the same id, sold_at as another (sales_2_pkey is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE shop.sales DETACH PARTITION shop.sales_2;

ALTER TABLE shop.sales_2 DROP CONSTRAINT sales_2_pkey;

DROP INDEX shop.sales_2_kind_idx;

ALTER TABLE shop.sales_2 ADD CONSTRAINT sales_2_pkey PRIMARY KEY (id, sold_at);

CREATE INDEX sales_2_amount ON shop.sales_2 USING btree (amount);
