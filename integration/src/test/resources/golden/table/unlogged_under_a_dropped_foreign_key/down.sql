DO $guard$
DECLARE
    offending bigint := (
        SELECT count(*) FROM shop.lines AS source
        WHERE source.note IS NOT NULL
            AND NOT EXISTS (SELECT FROM shop.notes AS target WHERE target.id = source.note)
    );
BEGIN
    IF offending > 0 THEN
        RAISE foreign_key_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.lines point by note to no row of shop.notes (lines_note_fkey): ', offending),
            HINT = 'correct them, or add what they point to';
    END IF;
END
$guard$;

ALTER TABLE shop.notes SET LOGGED;

ALTER TABLE shop.lines ADD CONSTRAINT lines_note_fkey FOREIGN KEY (note) REFERENCES shop.notes(id);
