ALTER TABLE shop.sales DROP CONSTRAINT at_a_price;

ALTER TABLE shop.prices DROP CONSTRAINT prices_pkey;

ALTER TABLE shop.prices ADD CONSTRAINT prices_pkey PRIMARY KEY (product, during WITHOUT OVERLAPS);

ALTER TABLE shop.sales ADD CONSTRAINT at_a_price FOREIGN KEY (product, PERIOD at) REFERENCES shop.prices(product, PERIOD during);
