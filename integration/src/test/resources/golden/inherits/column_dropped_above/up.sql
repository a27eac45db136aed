ALTER TABLE shop.things DROP CONSTRAINT heavy;

ALTER TABLE shop.things DROP COLUMN weight;
