CREATE TYPE shop.state AS ENUM ('b2', 'a1');
CREATE DOMAIN shop.code AS shop.state DEFAULT 'a1';
