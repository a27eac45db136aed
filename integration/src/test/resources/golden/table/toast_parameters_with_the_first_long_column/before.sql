ALTER TABLE shop.orders SET (toast.autovacuum_enabled = false);
