ALTER TABLE shop.prices ADD CONSTRAINT prices_pkey PRIMARY KEY (product, during WITHOUT OVERLAPS);
