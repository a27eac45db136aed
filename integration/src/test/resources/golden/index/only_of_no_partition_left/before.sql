CREATE SCHEMA shop;
CREATE TABLE shop.sales (sold_at date NOT NULL, kind text, amount integer) PARTITION BY RANGE (sold_at);
CREATE INDEX sales_kind ON shop.sales (kind);
