DROP VIEW shop.sums;

DROP ROUTINE shop.total(integer);

DROP ROUTINE shop.quoted(text);

DROP ROUTINE shop.place("any");

DROP ROUTINE shop.middle(double precision, anyelement);

DROP ROUTINE shop.mean(numeric);

DROP ROUTINE shop.longest(text);

DROP ROUTINE shop.counted();

DROP FUNCTION shop.added(bigint, integer);
