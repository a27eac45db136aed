DROP TABLE shop.sales_2024;

DROP TABLE shop.sales_2020;

DROP TABLE shop.sales;

DROP TABLE shop.old_estimates;

DROP TABLE shop.estimates;
