ALTER TABLE shop.products DISABLE TRIGGER touch;
