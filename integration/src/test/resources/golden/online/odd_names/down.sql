-- step 1

ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}" DROP CONSTRAINT "uq__it's :a {b}__na""me % :b";

ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}"
    ALTER COLUMN "na""me % :b" DROP NOT NULL;
