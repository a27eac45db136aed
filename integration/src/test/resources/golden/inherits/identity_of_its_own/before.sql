CREATE SCHEMA shop;
CREATE TABLE shop.things (id bigint NOT NULL, name text);
