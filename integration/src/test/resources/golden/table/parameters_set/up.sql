ALTER TABLE shop.notes SET (autovacuum_enabled = 'false', fillfactor = '70', toast.autovacuum_enabled = 'false');
