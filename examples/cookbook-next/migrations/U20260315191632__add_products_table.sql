-- revision: d59026993ef0
-- parent: none
-- message: add products table
-- created: 2026-03-15T19:16:32Z
-- step: 1 of 1
-- written by: pgcraft 0.1.0
-- hazard: data-loss: table public.orders: its rows are gone
-- hazard: data-loss: table public.customers: its rows are gone
-- hazard: data-loss: table inventory.products: its rows are gone
-- proof: up and down on PostgreSQL 18

ALTER TABLE public.orders DROP CONSTRAINT fk_orders_product;

ALTER TABLE public.orders DROP CONSTRAINT fk_orders_customer;

DROP TABLE public.orders;

DROP TABLE public.customers;

DROP TABLE inventory.products;

DROP SCHEMA inventory;
