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

ALTER TABLE shop.sales ADD CONSTRAINT of_kind FOREIGN KEY (kind) REFERENCES shop.kinds(name);

ALTER TABLE shop.sales ATTACH PARTITION shop.sales_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
