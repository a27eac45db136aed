DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.notes WHERE text IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.notes have no text (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: down_backfill';
    END IF;
END
$guard$;

ALTER TABLE shop.notes
    ALTER COLUMN text SET NOT NULL;

ALTER TABLE shop.notes REPLICA IDENTITY USING INDEX notes_text;
