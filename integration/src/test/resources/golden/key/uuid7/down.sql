ALTER TABLE shop.orders DROP CONSTRAINT fk__orders__customer_id__customers;

DROP TABLE shop.orders;

ALTER TABLE shop.customers
    ALTER COLUMN id SET DEFAULT gen_random_uuid();

DROP FUNCTION shop._uuid7();

DROP TABLE "Other Shop"."Order";

DROP FUNCTION "Other Shop"._uuid7();

DROP SCHEMA "Other Shop";
