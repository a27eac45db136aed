CREATE TYPE shop.state AS ENUM ('a1', 'b2', 'c3');
CREATE DOMAIN shop.code AS shop.state DEFAULT 'a1' CONSTRAINT known CHECK (VALUE <> 'c3');
