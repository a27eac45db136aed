CREATE FUNCTION shop.is_proper(name text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN (name <> ''::text);

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (shop.is_proper(name)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check proper (shop.is_proper(name)): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT proper CHECK (shop.is_proper(name));
