ALTER TYPE shop.code RENAME TO pgcraft_interim_1;

CREATE DOMAIN shop.code AS text CONSTRAINT code_check CHECK ((VALUE <> ''::text));

ALTER TABLE shop.products
    ALTER COLUMN code TYPE shop.code;

DROP TYPE shop.pgcraft_interim_1;
