CREATE PROCEDURE shop.clear() LANGUAGE sql BEGIN ATOMIC DELETE FROM shop.products WHERE price > 5; UPDATE shop.products SET price = 0; END;
