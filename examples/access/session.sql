SET ROLE app;
INSERT INTO inventory.products (name, price) VALUES ('Tea', 3) RETURNING id, name;
SELECT * FROM public.cheap_products;

SET ROLE readonly;
SELECT * FROM public.cheap_products;
DELETE FROM inventory.products;

-- Everything belongs to one role that nobody logs in as.
RESET ROLE;
SELECT tablename, tableowner FROM pg_tables WHERE schemaname = 'inventory';
