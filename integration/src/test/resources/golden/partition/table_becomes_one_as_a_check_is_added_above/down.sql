ALTER TABLE shop.sales DETACH PARTITION shop.sales_2;

ALTER TABLE shop.sales_2 DROP CONSTRAINT positive;

ALTER TABLE shop.sales DROP CONSTRAINT positive;
