DROP VIEW shop.longitudes;

DROP TABLE shop.places;

DROP TYPE shop.point;
