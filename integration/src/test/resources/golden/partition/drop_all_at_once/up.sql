DROP TRIGGER touch ON shop.sales;

DROP POLICY mine ON shop.sales_1;

DROP FUNCTION shop.touch();

ALTER TABLE shop.refunds DROP CONSTRAINT refunds_sale_sold_at_fkey;

DROP TABLE shop.refunds;

DROP TABLE shop.sales_1;

DROP TABLE shop.sales_2_a;

DROP TABLE shop.sales_2;

DROP TABLE shop.sales_rest;

DROP TABLE shop.sales;
