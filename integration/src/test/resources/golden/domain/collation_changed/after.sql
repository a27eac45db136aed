CREATE DOMAIN shop.code AS text COLLATE "C" CHECK (VALUE <> '');
