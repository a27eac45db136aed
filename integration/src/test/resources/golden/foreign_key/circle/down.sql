ALTER TABLE shop.eggs DROP CONSTRAINT fk__eggs__chicken_id__chickens;

ALTER TABLE shop.chickens DROP CONSTRAINT fk__chickens__egg_id__eggs;

DROP TABLE shop.eggs;

DROP TABLE shop.chickens;

DROP SCHEMA shop;
