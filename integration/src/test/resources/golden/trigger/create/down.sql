DROP TRIGGER shout ON shop.products;

DROP FUNCTION shop.shout();
