CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new');
CREATE TABLE shop."odd.Lines" (n integer);
CREATE FUNCTION shop.tell(shop.state, shop."odd.Lines"[], integer) RETURNS text LANGUAGE sql AS 'SELECT 1::text';
CREATE FUNCTION shop.tell(text) RETURNS text LANGUAGE sql AS 'SELECT 1::text';
