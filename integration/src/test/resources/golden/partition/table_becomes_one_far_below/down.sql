ALTER TABLE shop.sales_3 DETACH PARTITION shop.sales_3_a;

ALTER TABLE shop.sales_3_a DROP CONSTRAINT of_kind;

ALTER TABLE shop.sales_3_a DROP CONSTRAINT sales_3_a_sold_at_kind_key;

ALTER TABLE shop.sales DROP CONSTRAINT of_kind;

ALTER TABLE shop.sales_3_a DROP CONSTRAINT positive;

ALTER TABLE shop.sales DROP CONSTRAINT positive;

ALTER TABLE shop.sales DROP CONSTRAINT one_kind;
