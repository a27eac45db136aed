DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM ops.stock WHERE NOT (warehouse <> ''::text));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock violate check known (warehouse <> ''''::text): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM ops.stock
            WHERE sku IS NOT NULL
            GROUP BY entry_id, sku HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock have the same entry_id, sku as another (once is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE ops.stock ADD CONSTRAINT known CHECK ((warehouse <> ''::text));

ALTER TABLE ops.stock ADD CONSTRAINT once UNIQUE (entry_id, sku);

CREATE INDEX by_reason ON ops.stock USING btree (reason);
