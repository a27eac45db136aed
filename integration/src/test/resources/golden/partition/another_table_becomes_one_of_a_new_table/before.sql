CREATE SCHEMA shop;
CREATE TABLE shop.sales_2 (id integer, sold_at date, gone text, amount integer);
