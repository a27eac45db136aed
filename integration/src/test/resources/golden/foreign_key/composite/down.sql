ALTER TABLE shop.visits DROP CONSTRAINT fk_site;

DROP TABLE shop.visits;

DROP TABLE shop.sites;

DROP SCHEMA shop;
