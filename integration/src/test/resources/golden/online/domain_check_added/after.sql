CREATE DOMAIN shop.code AS text CHECK (VALUE <> '') CONSTRAINT plain CHECK (VALUE ~ '^[a-z]' AND length(VALUE) < 9);
