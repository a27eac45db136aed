CREATE DOMAIN shop.code AS varchar(5) CHECK (VALUE <> '');
