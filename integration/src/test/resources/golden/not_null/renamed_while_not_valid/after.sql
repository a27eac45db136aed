CREATE SCHEMA shop;
CREATE TABLE shop.products (id bigint PRIMARY KEY, name text);
ALTER TABLE shop.products ADD CONSTRAINT has_name NOT NULL name NOT VALID;
