DROP FUNCTION shop.net(numeric, numeric);
