CREATE PROCEDURE shop.raise(by integer DEFAULT 1, INOUT n bigint DEFAULT 0) LANGUAGE plpgsql AS 'BEGIN UPDATE shop.products SET price = price + by; n := n + 1; END';
CREATE PROCEDURE shop.clear() LANGUAGE sql BEGIN ATOMIC DELETE FROM shop.products WHERE price > 5; UPDATE shop.products SET price = 0; END;
COMMENT ON PROCEDURE shop.clear() IS 'all of them';
REVOKE EXECUTE ON PROCEDURE shop.clear() FROM PUBLIC;
