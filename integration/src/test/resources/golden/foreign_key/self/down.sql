ALTER TABLE shop.parts DROP CONSTRAINT fk__parts__part_of__parts;

DROP TABLE shop.parts;

DROP SCHEMA shop;
