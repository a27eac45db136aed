DROP FUNCTION shop.net(numeric);
