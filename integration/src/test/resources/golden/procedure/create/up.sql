CREATE PROCEDURE shop.clear()
 LANGUAGE sql
BEGIN ATOMIC
 DELETE FROM shop.products
   WHERE (products.price > 5);
 UPDATE shop.products SET price = 0;
END;

COMMENT ON PROCEDURE shop.clear() IS 'all of them';

CREATE PROCEDURE shop.raise(IN by integer DEFAULT 1, INOUT n bigint DEFAULT 0)
 LANGUAGE plpgsql
AS $procedure$BEGIN UPDATE shop.products SET price = price + by; n := n + 1; END$procedure$;

REVOKE EXECUTE ON ROUTINE shop.clear() FROM public;
