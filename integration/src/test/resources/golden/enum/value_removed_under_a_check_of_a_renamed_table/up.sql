DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM s.t WHERE m::text IN ('sad'));
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of s.t have a value that is none of type s.mood anymore: m::text IN (''sad''): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

ALTER TABLE s.t RENAME TO t2;

ALTER TABLE s.t2 RENAME CONSTRAINT t_id_not_null TO t2_id_not_null;

ALTER TABLE s.t2 RENAME CONSTRAINT pk__t__id TO pk__t2__id;

ALTER SEQUENCE s.t_id_seq RENAME TO t2_id_seq;

ALTER TABLE s.t2 DROP CONSTRAINT d;

ALTER TYPE s.mood RENAME TO pgcraft_interim_1;

CREATE TYPE s.mood AS ENUM ('ok', 'happy');

ALTER TABLE s.t2
    ALTER COLUMN m TYPE s.mood USING m::text::s.mood;

DROP TYPE s.pgcraft_interim_1;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM s.t2 WHERE NOT ((m <> 'happy'::s.mood) OR s.ok(a)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of s.t2 violate check d ((m <> ''happy''::s.mood) OR s.ok(a)): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE s.t2 ADD CONSTRAINT d CHECK (((m <> 'happy'::s.mood) OR s.ok(a)));
