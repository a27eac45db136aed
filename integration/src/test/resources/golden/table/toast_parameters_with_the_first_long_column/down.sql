ALTER TABLE shop.products RESET (toast.autovacuum_enabled);

ALTER TABLE shop.products DROP COLUMN name;

ALTER TABLE shop.orders DROP COLUMN price;

ALTER TABLE shop.orders ADD COLUMN note text;

ALTER TABLE shop.orders SET (toast.autovacuum_enabled = 'false');
