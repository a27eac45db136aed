ALTER TABLE shop.products ENABLE TRIGGER touch;
