SET LOCAL check_function_bodies = off;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM s.t WHERE st::text IN ('sad'));
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of s.t have a value that is none of type s.mood anymore: st::text IN (''sad''): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

ALTER TABLE s.t DROP CONSTRAINT c;

ALTER TABLE s.t RENAME TO t2;

ALTER TABLE s.t2 RENAME CONSTRAINT t_id_not_null TO t2_id_not_null;

ALTER TABLE s.t2 RENAME CONSTRAINT pk__t__id TO pk__t2__id;

ALTER SEQUENCE s.t_id_seq RENAME TO t2_id_seq;

CREATE OR REPLACE FUNCTION s.ok(m s.mood)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ select m is distinct from null::s.mood $function$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM s.t2 WHERE NOT (s.ok(st)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of s.t2 violate check c (s.ok(st)): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE s.t2 ADD CONSTRAINT c CHECK (s.ok(st));

SET LOCAL check_function_bodies = off;

ALTER TABLE s.t2 DROP CONSTRAINT c;

DROP FUNCTION s.ok(s.mood);

ALTER TYPE s.mood RENAME TO pgcraft_interim_1;

CREATE TYPE s.mood AS ENUM ('ok', 'happy');

ALTER TABLE s.t2
    ALTER COLUMN st TYPE s.mood USING st::text::s.mood;

DROP TYPE s.pgcraft_interim_1;

CREATE FUNCTION s.ok(m s.mood)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ select m is distinct from null::s.mood $function$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM s.t2 WHERE NOT (s.ok(st)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of s.t2 violate check c (s.ok(st)): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE s.t2 ADD CONSTRAINT c CHECK (s.ok(st));
