DROP STATISTICS shop."T w";

DROP FUNCTION shop.twice(numeric);
