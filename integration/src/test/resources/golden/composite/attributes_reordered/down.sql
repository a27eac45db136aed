DROP VIEW shop.longitudes;

ALTER TYPE shop.point RENAME TO pgcraft_interim_1;

CREATE TYPE shop.point AS (x integer, y integer);

ALTER TABLE shop.places
    ALTER COLUMN spot TYPE shop.point USING CASE WHEN spot IS DISTINCT FROM NULL THEN ROW((spot).x, (spot).y)::shop.point END;

DROP TYPE shop.pgcraft_interim_1;

CREATE VIEW shop.longitudes AS
SELECT (spot).x AS x
   FROM shop.places;
