DO $guard_$
DECLARE
    offending bigint := (SELECT count(*) FROM "odd ""100%"" $guard$"."it's :a {b}" WHERE pg_catalog.length("$guard$") > 5);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of odd "100%" $guard$.it''s :a {b} are too long in $guard$ (column becomes character varying(5)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard_$;

DO $guard_$
DECLARE
    offending bigint := (SELECT count(*) FROM "odd ""100%"" $guard$"."it's :a {b}" WHERE "$guard$" IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of odd "100%" $guard$.it''s :a {b} have no $guard$ (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard_$;

DO $guard_$
DECLARE
    offending bigint := (SELECT count(*) FROM "odd ""100%"" $guard$"."it's :a {b}" WHERE "na""me % :b" IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of odd "100%" $guard$.it''s :a {b} have no na"me % :b (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard_$;

DO $guard_$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM "odd ""100%"" $guard$"."it's :a {b}"
            GROUP BY "na""me % :b" HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of odd "100%" $guard$.it''s :a {b} have the same "na""me % :b" as another (uq__it''s :a {b}__na"me % :b is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard_$;

ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}"
    ALTER COLUMN "$guard$" TYPE character varying(5),
    ALTER COLUMN "$guard$" SET NOT NULL;

ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}"
    ALTER COLUMN "na""me % :b" SET NOT NULL;

ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}" ADD CONSTRAINT "uq__it's :a {b}__na""me % :b" UNIQUE ("na""me % :b");
