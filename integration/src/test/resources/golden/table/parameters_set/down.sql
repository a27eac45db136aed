ALTER TABLE shop.notes RESET (autovacuum_enabled, fillfactor, toast.autovacuum_enabled);
