-- revision: 859932a364e2
-- parent: d59026993ef0
-- message: count stock
-- created: 2026-04-02T08:30:00Z
-- step: 2 of 2
-- written by: pgcraft 0.1.0
-- hazard: data-dependent: constraint inventory.products.stock_not_negative: rows that break it stop it
-- proof: up and down on PostgreSQL 18, rows in 2 tables

ALTER TABLE inventory.products VALIDATE CONSTRAINT stock_not_negative;
