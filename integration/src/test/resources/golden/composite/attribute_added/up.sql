DROP VIEW shop.longitudes;

ALTER TYPE shop.point ADD ATTRIBUTE name text COLLATE "C";

CREATE VIEW shop.longitudes AS
SELECT (spot).name AS name
   FROM shop.places;
