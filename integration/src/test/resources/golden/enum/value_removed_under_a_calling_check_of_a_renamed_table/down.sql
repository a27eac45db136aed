ALTER TYPE s.mood ADD VALUE 'sad' BEFORE 'ok';

SET LOCAL check_function_bodies = off;

ALTER TABLE s.t2 DROP CONSTRAINT c;

CREATE OR REPLACE FUNCTION s.ok(m s.mood)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ select m is distinct from 'sad' $function$;

ALTER SEQUENCE s.t2_id_seq RENAME TO t_id_seq;

ALTER TABLE s.t2 RENAME CONSTRAINT pk__t2__id TO pk__t__id;

ALTER TABLE s.t2 RENAME CONSTRAINT t2_id_not_null TO t_id_not_null;

ALTER TABLE s.t2 RENAME TO t;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM s.t WHERE NOT (s.ok(st)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of s.t violate check c (s.ok(st)): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE s.t ADD CONSTRAINT c CHECK (s.ok(st));
