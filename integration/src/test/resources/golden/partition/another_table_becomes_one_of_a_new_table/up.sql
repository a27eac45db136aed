DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales_2 WHERE id IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_2 have no id (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.sales_2 WHERE sold_at IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.sales_2 have no sold_at (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

ALTER TABLE shop.sales_2 DROP COLUMN gone;

CREATE TABLE shop.sales (
    id bigint NOT NULL,
    sold_at date DEFAULT '2026-01-01'::date NOT NULL,
    kind text COLLATE "C" DEFAULT 'a'::text,
    amount integer,
    CONSTRAINT sales_pkey PRIMARY KEY (id, sold_at),
    CONSTRAINT positive CHECK ((amount > 0))
)
    PARTITION BY RANGE (sold_at);

CREATE INDEX sales_kind ON shop.sales USING btree (kind) WHERE (amount > 1);

ALTER TABLE shop.sales_2
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN id SET NOT NULL;

ALTER TABLE shop.sales_2 ADD COLUMN kind text COLLATE "C" DEFAULT 'a'::text;

ALTER TABLE shop.sales_2
    ALTER COLUMN sold_at SET NOT NULL,
    ALTER COLUMN sold_at SET DEFAULT '2026-01-01'::date;

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

ALTER TABLE shop.sales ATTACH PARTITION shop.sales_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
