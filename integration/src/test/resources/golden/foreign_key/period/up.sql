ALTER TABLE shop.sales ADD CONSTRAINT at_a_price FOREIGN KEY (product, PERIOD at) REFERENCES shop.prices(product, PERIOD during);
