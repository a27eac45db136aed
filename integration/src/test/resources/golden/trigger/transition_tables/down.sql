DROP TRIGGER touch ON shop.products;

DROP FUNCTION shop.touch();
