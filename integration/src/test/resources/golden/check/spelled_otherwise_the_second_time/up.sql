DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT ((kind)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check known ((kind)::text = ANY (ARRAY[(''a''::character varying)::text, (''b''::character varying)::text])): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT ((size >= 1) AND (size <= 5) AND ((kind)::text <> 'b'::text)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products violate check small ((size >= 1) AND (size <= 5) AND ((kind)::text <> ''b''::text)): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD COLUMN is_odd boolean GENERATED ALWAYS AS (((kind)::text = ANY (ARRAY[('c'::character varying)::text, ('d'::character varying)::text]))) STORED;

ALTER TABLE shop.products ADD CONSTRAINT known CHECK (((kind)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])));

ALTER TABLE shop.products ADD CONSTRAINT small CHECK (((size >= 1) AND (size <= 5) AND ((kind)::text <> 'b'::text)));
