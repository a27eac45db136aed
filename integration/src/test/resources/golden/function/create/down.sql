DROP FUNCTION shop.total();

DROP FUNCTION shop.net(numeric);

DROP PROCEDURE shop.clean(IN integer);
