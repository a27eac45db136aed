DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.sales
            WHERE amount IS NOT NULL AND kind IS NOT NULL
            GROUP BY amount, sold_at, id, kind HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales have the same amount, sold_at, id, kind as another (once is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

CREATE UNIQUE INDEX once ON shop.sales USING btree (amount, sold_at, id, kind);

CREATE INDEX sales_kind ON shop.sales USING btree (kind) WHERE (amount > 1);
