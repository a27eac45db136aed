ALTER TABLE shop.products ADD CONSTRAINT uq UNIQUE (name);
