ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}" DROP CONSTRAINT "uq__it's :a {b}__na""me % :b";

ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}"
    ALTER COLUMN "na""me % :b" DROP NOT NULL;

ALTER TABLE "odd ""100%"" $guard$"."it's :a {b}"
    ALTER COLUMN "$guard$" DROP NOT NULL,
    ALTER COLUMN "$guard$" TYPE text;
