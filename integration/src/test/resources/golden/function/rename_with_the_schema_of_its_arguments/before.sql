CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new');
CREATE FUNCTION shop.tell(shop.state) RETURNS text LANGUAGE sql AS 'SELECT 1::text';
