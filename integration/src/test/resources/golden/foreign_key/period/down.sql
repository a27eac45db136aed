ALTER TABLE shop.sales DROP CONSTRAINT at_a_price;
