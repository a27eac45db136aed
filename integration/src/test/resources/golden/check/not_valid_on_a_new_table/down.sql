DROP TABLE shop.sales;
