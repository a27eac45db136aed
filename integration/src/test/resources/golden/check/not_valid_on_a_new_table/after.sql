ALTER TABLE shop.sales ADD CONSTRAINT positive CHECK (price > 0) NOT VALID;
