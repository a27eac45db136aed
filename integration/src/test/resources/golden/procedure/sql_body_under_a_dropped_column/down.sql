ALTER TABLE shop.products ADD COLUMN price integer;

CREATE OR REPLACE PROCEDURE shop.clear()
 LANGUAGE sql
BEGIN ATOMIC
 DELETE FROM shop.products
   WHERE (products.price > 5);
 UPDATE shop.products SET price = 0;
END;

ALTER TABLE shop.products DROP COLUMN cost;
