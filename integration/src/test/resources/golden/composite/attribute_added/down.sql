DROP VIEW shop.longitudes;

ALTER TYPE shop.point DROP ATTRIBUTE name;

CREATE VIEW shop.longitudes AS
SELECT (spot).x AS x
   FROM shop.places;
