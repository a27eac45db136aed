-- step 1

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

ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}" ADD CONSTRAINT "pgcraft_not_null_na""me % :b" CHECK (("na""me % :b" IS NOT NULL)) NOT VALID;

-- step 2

ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}" VALIDATE CONSTRAINT "pgcraft_not_null_na""me % :b";

-- step 3, transaction: none

CREATE UNIQUE INDEX CONCURRENTLY "uq__it's :a {b}__na""me % :b" ON "odd ""100%"" $guard$"."it's :a {b}" USING btree ("na""me % :b");

-- step 4

ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}"
    ALTER COLUMN "na""me % :b" SET NOT NULL;

ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}" DROP CONSTRAINT "pgcraft_not_null_na""me % :b";

ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}" ADD CONSTRAINT "uq__it's :a {b}__na""me % :b" UNIQUE USING INDEX "uq__it's :a {b}__na""me % :b";
