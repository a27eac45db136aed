ALTER MATERIALIZED VIEW shop.cheap SET (fillfactor = '90');

ALTER MATERIALIZED VIEW shop.cheap RESET (autovacuum_enabled, toast.autovacuum_enabled);
