ALTER TABLE shop.products SET (toast.autovacuum_enabled = false);
