DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.places WHERE (spot).y::text IN ('paid'));
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.places have a value that is none of type shop.point anymore: (spot).y::text IN (''paid''): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

DROP VIEW shop.longitudes;

ALTER TYPE shop.state RENAME TO pgcraft_interim_1;

ALTER TYPE shop.point RENAME TO pgcraft_interim_2;

CREATE TYPE shop.state AS ENUM ('sent', 'new');

CREATE TYPE shop.point AS (x integer, name text, y shop.state);

ALTER TABLE shop.places
    ALTER COLUMN spot TYPE shop.point USING CASE WHEN spot IS DISTINCT FROM NULL THEN ROW((spot).x, NULL, (spot).y::text::shop.state)::shop.point END;

DROP TYPE shop.pgcraft_interim_1, shop.pgcraft_interim_2;

CREATE VIEW shop.longitudes AS
SELECT (spot).x AS x
   FROM shop.places;
