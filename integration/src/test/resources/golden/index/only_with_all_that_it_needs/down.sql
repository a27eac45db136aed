DROP TABLE shop.sales_2;

DROP TABLE shop.sales_1;

DROP TABLE shop.sales;
