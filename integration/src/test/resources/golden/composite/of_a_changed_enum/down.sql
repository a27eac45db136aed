DROP VIEW shop.longitudes;

ALTER TYPE shop.state RENAME TO pgcraft_interim_1;

ALTER TYPE shop.point RENAME TO pgcraft_interim_2;

CREATE TYPE shop.state AS ENUM ('new', 'paid', 'sent');

CREATE TYPE shop.point AS (x integer, y shop.state);

ALTER TABLE shop.places
    ALTER COLUMN spot TYPE shop.point USING CASE WHEN spot IS DISTINCT FROM NULL THEN ROW((spot).x, (spot).y::text::shop.state)::shop.point END;

DROP TYPE shop.pgcraft_interim_1, shop.pgcraft_interim_2;

CREATE VIEW shop.longitudes AS
SELECT (spot).x AS x
   FROM shop.places;
