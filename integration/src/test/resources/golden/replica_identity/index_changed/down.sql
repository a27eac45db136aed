DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.notes
            GROUP BY text HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.notes have the same text as another (notes_text is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE shop.notes REPLICA IDENTITY DEFAULT;

DROP INDEX shop.notes_text;

CREATE UNIQUE INDEX notes_text ON shop.notes USING btree (text);

ALTER TABLE shop.notes REPLICA IDENTITY USING INDEX notes_text;
