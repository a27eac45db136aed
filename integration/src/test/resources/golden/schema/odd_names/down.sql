DROP TABLE "Ware.House"."Order""Items";

DROP SCHEMA "Ware.House";
