ALTER TABLE shop.products ADD CONSTRAINT dear CHECK (price > 3) NOT VALID;
