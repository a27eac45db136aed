DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales WHERE kind IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales have no kind (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.sales
            GROUP BY sold_at, kind HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales have the same sold_at, kind as another (one_kind is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales WHERE NOT (amount > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales violate check positive (amount > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales_2 WHERE kind IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_2 have no kind (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.sales_2
            WHERE amount IS NOT NULL
            GROUP BY amount, kind HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_2 have the same amount, kind as another (sales_2_one is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales_2 WHERE NOT (amount < 100));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_2 violate check small (amount < 100): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.sales_2
            WHERE amount IS NOT NULL
            GROUP BY amount HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_2 have the same amount as another (sales_2_amount is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE shop.sales
    ALTER COLUMN kind SET NOT NULL;

ALTER TABLE shop.sales ADD CONSTRAINT one_kind UNIQUE (sold_at, kind);

ALTER TABLE shop.sales ADD CONSTRAINT positive CHECK ((amount > 0));

CREATE INDEX sales_amount ON shop.sales USING btree (amount);

ALTER TABLE shop.sales_2
    ALTER COLUMN kind SET NOT NULL;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales_2 WHERE NOT (amount > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_2 violate check positive (amount > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.sales_2 ADD CONSTRAINT positive CHECK ((amount > 0));

ALTER TABLE shop.sales_2 ADD CONSTRAINT sales_2_one UNIQUE (amount, kind);

ALTER TABLE shop.sales_2 ADD CONSTRAINT small CHECK ((amount < 100));

CREATE UNIQUE INDEX sales_2_amount ON shop.sales_2 USING btree (amount);

CREATE INDEX sales_2_kind ON shop.sales_2 USING btree (kind);

ALTER TABLE shop.sales ATTACH PARTITION shop.sales_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
