CREATE UNIQUE INDEX uq ON shop.products (name);
