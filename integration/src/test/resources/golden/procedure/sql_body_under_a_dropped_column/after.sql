CREATE PROCEDURE shop.clear() LANGUAGE sql BEGIN ATOMIC DELETE FROM shop.products WHERE cost > 5; UPDATE shop.products SET cost = 0; END;
