CREATE FUNCTION shop.is_plain(word text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT word ~ '^[a-z]+' $$;
CREATE DOMAIN shop.code AS text CONSTRAINT plain CHECK (shop.is_plain(VALUE)) CONSTRAINT kept CHECK (VALUE <> '-') CONSTRAINT "odd ""Check" CHECK (VALUE <> '--');
COMMENT ON CONSTRAINT "odd ""Check" ON DOMAIN shop.code IS 'odd';
CREATE DOMAIN shop.short_code AS shop.code CONSTRAINT short CHECK (length(VALUE) < 4);
