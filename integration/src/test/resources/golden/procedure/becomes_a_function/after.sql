CREATE PROCEDURE shop.raise(by integer DEFAULT 1, INOUT n bigint DEFAULT 0) LANGUAGE plpgsql AS 'BEGIN UPDATE shop.products SET price = price + by; n := n + 1; END';
CREATE FUNCTION shop.clear() RETURNS void LANGUAGE sql BEGIN ATOMIC DELETE FROM shop.products WHERE price > 5; UPDATE shop.products SET price = 0; END;
COMMENT ON FUNCTION shop.clear() IS 'all of them';
REVOKE EXECUTE ON FUNCTION shop.clear() FROM PUBLIC;
