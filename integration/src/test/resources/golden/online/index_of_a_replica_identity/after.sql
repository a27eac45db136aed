CREATE UNIQUE INDEX ux ON shop.products (name, id);
ALTER TABLE shop.products REPLICA IDENTITY USING INDEX ux;
