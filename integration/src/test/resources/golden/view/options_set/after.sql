CREATE VIEW shop.cheap WITH (security_invoker, security_barrier, check_option = local) AS SELECT id, name, price FROM shop.products WHERE price < 10;
