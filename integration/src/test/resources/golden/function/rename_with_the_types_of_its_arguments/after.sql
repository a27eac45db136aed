CREATE SCHEMA shop;
CREATE TYPE shop."sta,te" AS ENUM ('new');
CREATE TABLE shop.lines (n integer);
CREATE FUNCTION shop.say(shop."sta,te", shop.lines[], integer) RETURNS text LANGUAGE sql AS 'SELECT 1::text';
CREATE FUNCTION shop.tell(text) RETURNS text LANGUAGE sql AS 'SELECT 1::text';
