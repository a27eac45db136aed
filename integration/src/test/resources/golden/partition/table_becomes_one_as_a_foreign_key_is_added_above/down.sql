ALTER TABLE shop.sales DETACH PARTITION shop.sales_2;

ALTER TABLE shop.sales_2 DROP CONSTRAINT of_kind;

ALTER TABLE shop.sales DROP CONSTRAINT of_kind;
