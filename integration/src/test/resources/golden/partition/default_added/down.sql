DROP TABLE shop.sales_rest;
