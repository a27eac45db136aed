ALTER TABLE shop.products ADD COLUMN cost integer;

CREATE OR REPLACE PROCEDURE shop.clear()
 LANGUAGE sql
BEGIN ATOMIC
 DELETE FROM shop.products
   WHERE (products.cost > 5);
 UPDATE shop.products SET cost = 0;
END;

ALTER TABLE shop.products DROP COLUMN price;
