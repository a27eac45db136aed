CREATE SCHEMA shop;
CREATE TABLE shop.sales (id bigint NOT NULL, amount integer) PARTITION BY RANGE (id);
CREATE TABLE shop.sales_1 PARTITION OF shop.sales FOR VALUES FROM (0) TO (10);
CREATE AGGREGATE shop.total(integer) (SFUNC = int4pl, STYPE = integer);
