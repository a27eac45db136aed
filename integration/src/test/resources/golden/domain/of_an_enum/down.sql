ALTER TYPE shop.state RENAME TO pgcraft_interim_1;

ALTER TYPE shop.code RENAME TO pgcraft_interim_2;

CREATE TYPE shop.state AS ENUM ('a1', 'b2', 'c3');

CREATE DOMAIN shop.code AS shop.state DEFAULT 'a1'::shop.state CONSTRAINT known CHECK ((VALUE <> 'c3'::shop.state));

ALTER TABLE shop.products
    ALTER COLUMN code TYPE shop.code USING code::text::shop.code;

DROP TYPE shop.pgcraft_interim_1, shop.pgcraft_interim_2;
