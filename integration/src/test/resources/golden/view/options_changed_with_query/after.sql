CREATE VIEW shop.cheap WITH (security_barrier, check_option = cascaded) AS SELECT id, name, price FROM shop.products WHERE price < 20;
