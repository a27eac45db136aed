CREATE DOMAIN shop.code AS text CONSTRAINT code_check CHECK ((VALUE <> ''::text));

ALTER TABLE shop.products
    ALTER COLUMN code TYPE shop.code USING code::shop.code;
