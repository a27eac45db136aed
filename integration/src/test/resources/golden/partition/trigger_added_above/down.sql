DROP TRIGGER touch ON shop.sales;

DROP FUNCTION shop.touch();
