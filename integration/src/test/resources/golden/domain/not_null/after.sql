CREATE DOMAIN shop.code AS text NOT NULL CHECK (VALUE <> '');
