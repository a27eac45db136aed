CREATE SCHEMA shop;
CREATE TABLE shop.sales (at date NOT NULL, net numeric, gross numeric GENERATED ALWAYS AS (net * 1.19) STORED)
    PARTITION BY RANGE (at);
CREATE TABLE shop.sales_2024 PARTITION OF shop.sales FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE shop.sales_2020 PARTITION OF shop.sales (gross GENERATED ALWAYS AS (net * 1.16) STORED)
    FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE shop.estimates (net numeric, gross numeric GENERATED ALWAYS AS (net * 1.2) VIRTUAL);
CREATE TABLE shop.old_estimates (gross numeric GENERATED ALWAYS AS (net * 1.1) VIRTUAL) INHERITS (shop.estimates);
