ALTER TABLE shop.notes SET (autovacuum_vacuum_scale_factor = '0.01', fillfactor = '80');

ALTER TABLE shop.notes RESET (autovacuum_enabled, toast.autovacuum_enabled);
