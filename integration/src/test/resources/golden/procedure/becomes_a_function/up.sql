DROP PROCEDURE shop.clear();

CREATE FUNCTION shop.clear()
 RETURNS void
 LANGUAGE sql
BEGIN ATOMIC
 DELETE FROM shop.products
   WHERE (products.price > 5);
 UPDATE shop.products SET price = 0;
END;

COMMENT ON FUNCTION shop.clear() IS 'all of them';

REVOKE EXECUTE ON ROUTINE shop.clear() FROM public;
