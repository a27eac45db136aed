-- step 1

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.lines
            GROUP BY id HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.lines have the same id as another (lines_pkey is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

-- step 2, transaction: none

CREATE UNIQUE INDEX CONCURRENTLY pgcraft_new_lines_pkey ON shop.lines USING btree (id) INCLUDE (note);

-- step 3

DROP VIEW shop.counted;

ALTER TABLE shop.lines DROP CONSTRAINT lines_pkey;

ALTER TABLE shop.lines ADD CONSTRAINT lines_pkey PRIMARY KEY USING INDEX pgcraft_new_lines_pkey;

CREATE VIEW shop.counted AS
SELECT id,
    note,
    count(*) AS n
   FROM shop.lines l
  GROUP BY id;
