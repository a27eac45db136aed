CREATE DOMAIN shop.code AS text DEFAULT 'new' CHECK (VALUE <> '');
