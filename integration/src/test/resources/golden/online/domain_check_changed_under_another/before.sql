CREATE FUNCTION shop.is_plain(word text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT word <> '' $$;
CREATE DOMAIN shop.code AS text CONSTRAINT plain CHECK (shop.is_plain(VALUE)) CONSTRAINT kept CHECK (VALUE <> '-');
CREATE DOMAIN shop.short_code AS shop.code CONSTRAINT short CHECK (length(VALUE) < 5);
