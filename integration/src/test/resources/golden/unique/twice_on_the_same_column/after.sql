ALTER TABLE shop.products ADD CONSTRAINT sku_once_more UNIQUE (sku);
ALTER TABLE shop.products ADD CONSTRAINT id_once_more UNIQUE (id);
