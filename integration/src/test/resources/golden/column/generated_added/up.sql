ALTER TABLE shop.products ADD COLUMN total numeric GENERATED ALWAYS AS ((price * 1.19)) STORED;
