ALTER TABLE shop.products ADD CONSTRAINT uq__products__name UNIQUE (name);
