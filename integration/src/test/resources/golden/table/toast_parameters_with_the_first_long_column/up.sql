ALTER TABLE shop.orders RESET (toast.autovacuum_enabled);

ALTER TABLE shop.orders DROP COLUMN note;

ALTER TABLE shop.orders ADD COLUMN price integer;

ALTER TABLE shop.products ADD COLUMN name text;

ALTER TABLE shop.products SET (toast.autovacuum_enabled = 'false');
