DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.sales
            WHERE kind IS NOT NULL
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
    offending bigint := (
        SELECT count(*) FROM shop.sales AS source
        WHERE source.kind IS NOT NULL
            AND NOT EXISTS (SELECT FROM shop.kinds AS target WHERE target.name = source.kind)
    );
BEGIN
    IF offending > 0 THEN
        RAISE foreign_key_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales point by kind to no row of shop.kinds (of_kind): ', offending),
            HINT = 'correct them, or add what they point to';
    END IF;
END
$guard$;

ALTER TABLE shop.sales DETACH PARTITION shop.sales_2;

CREATE INDEX sales_amount ON shop.sales USING btree (amount);

ALTER TABLE shop.sales ADD CONSTRAINT one_kind UNIQUE (sold_at, kind);

ALTER TABLE shop.sales ADD CONSTRAINT of_kind FOREIGN KEY (kind) REFERENCES shop.kinds(name);
