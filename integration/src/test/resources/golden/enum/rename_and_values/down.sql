DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE state::text IN ('used'));
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have a value that is none of type shop.status anymore: state::text IN (''used''): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE states::text[] && ARRAY['used']);
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have a value that is none of type shop.status anymore: states::text[] && ARRAY[''used'']: ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

CREATE OR REPLACE FUNCTION shop.named(t text)
 RETURNS shop.status
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN t::shop.state; END $function$;

DROP FUNCTION shop.named(text);

DROP VIEW shop.shown;

DROP FUNCTION shop.other(shop.status);

ALTER TABLE shop.products DROP CONSTRAINT known;

ALTER TYPE shop.status RENAME TO pgcraft_interim_1;

CREATE TYPE shop.status AS ENUM ('new', 'old');

COMMENT ON TYPE shop.status IS 'how it is';

ALTER TABLE shop.products
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE shop.status USING state::text::shop.status,
    ALTER COLUMN state SET DEFAULT 'new'::shop.status,
    ALTER COLUMN states TYPE shop.status[] USING states::text[]::shop.status[];

DROP TYPE shop.pgcraft_interim_1;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (state <> 'old'::shop.status));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check known (state <> ''old''::shop.status): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT known CHECK ((state <> 'old'::shop.status));

CREATE FUNCTION shop.named(t text)
 RETURNS shop.status
 LANGUAGE plpgsql
 STABLE
AS $function$ BEGIN RETURN t::shop.state; END $function$;

CREATE FUNCTION shop.other(s shop.status)
 RETURNS shop.status
 LANGUAGE sql
 IMMUTABLE
RETURN CASE s WHEN 'new'::shop.status THEN 'old'::shop.status ELSE 'new'::shop.status END;

CREATE VIEW shop.shown AS
SELECT id,
    state,
    shop.other(state) AS other
   FROM shop.products;

ALTER TYPE shop.status RENAME TO state;
