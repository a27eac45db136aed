ALTER TABLE shop.products ADD COLUMN stock integer DEFAULT 0 NOT NULL;
