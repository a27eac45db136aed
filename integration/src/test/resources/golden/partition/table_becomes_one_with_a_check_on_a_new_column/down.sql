ALTER TABLE shop.sales DETACH PARTITION shop.sales_2;

ALTER TABLE shop.sales_2 DROP CONSTRAINT positive;

ALTER TABLE shop.sales_2 DROP COLUMN price;

ALTER TABLE shop.sales DROP CONSTRAINT positive;

ALTER TABLE shop.sales DROP COLUMN price;
