-- revision: 859932a364e2
-- parent: d59026993ef0
-- message: count stock
-- created: 2026-04-02T08:30:00Z
-- step: 1 of 1
-- written by: pgcraft 0.1.0
-- hazard: data-loss: column public.orders.quantity: its values are gone
-- hazard: data-loss: column inventory.products.stock: its values are gone
-- proof: up and down on PostgreSQL 18, rows in 2 tables

DROP VIEW public.customer_order_stats;

ALTER TABLE public.orders DROP COLUMN quantity;

ALTER TABLE inventory.products DROP CONSTRAINT stock_not_negative;

ALTER TABLE inventory.products DROP COLUMN stock;

COMMENT ON COLUMN inventory.products.price IS NULL;
