DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.sales_1
            GROUP BY sold_at HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_1 have the same sold_at as another (alone is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DROP INDEX shop.sales_tens;

CREATE OR REPLACE FUNCTION shop.tens(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
RETURN ($1 / 10);

DROP INDEX shop.sales_kind;

DROP INDEX shop.sales_day;

DROP INDEX shop.sales_amount;

CREATE INDEX two ON shop.sales_2_a USING btree (kind);

CREATE INDEX twin_two ON shop.sales_2_a USING btree (amount);

CREATE INDEX twin ON shop.sales_2_a USING btree (amount);

CREATE INDEX one ON shop.sales_1 USING btree (kind);

CREATE INDEX of_tens ON shop.sales_1 USING btree (shop.tens(amount));

CREATE UNIQUE INDEX alone ON shop.sales_1 USING btree (sold_at);
