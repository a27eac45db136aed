-- revision: 859932a364e2
-- parent: d59026993ef0
-- message: count stock
-- created: 2026-04-02T08:30:00Z
-- step: 1 of 2
-- written by: pgcraft 0.1.0
-- hazard: data-dependent: constraint inventory.products.stock_not_negative: rows that break it stop it
-- proof: up and down on PostgreSQL 18, rows in 2 tables

COMMENT ON COLUMN inventory.products.price IS 'net, EUR';

ALTER TABLE inventory.products ADD COLUMN stock integer DEFAULT 0 NOT NULL;

ALTER TABLE inventory.products ADD CONSTRAINT stock_not_negative CHECK ((stock >= 0)) NOT VALID;

ALTER TABLE public.orders ADD COLUMN quantity integer DEFAULT 1 NOT NULL;

CREATE VIEW public.customer_order_stats AS
SELECT o.customer_id,
    count(*) AS order_count,
    sum((p.price * (o.quantity)::numeric)) AS order_total
   FROM (public.orders o
     JOIN inventory.products p ON ((p.id = o.product_id)))
  GROUP BY o.customer_id;
