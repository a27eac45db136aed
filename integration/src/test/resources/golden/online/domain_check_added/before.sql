CREATE DOMAIN shop.code AS text CHECK (VALUE <> '');
