DROP FUNCTION shop.clear();

CREATE PROCEDURE shop.clear()
 LANGUAGE sql
BEGIN ATOMIC
 DELETE FROM shop.products
   WHERE (products.price > 5);
 UPDATE shop.products SET price = 0;
END;

COMMENT ON PROCEDURE shop.clear() IS 'all of them';

REVOKE EXECUTE ON ROUTINE shop.clear() FROM public;
