DROP TABLE shop.sales_2;
