DROP ROUTINE shop.counted();

DROP ROUTINE shop.longest(text);

DROP ROUTINE shop.mean(numeric);

DROP ROUTINE shop.middle(double precision, anyelement);

DROP ROUTINE shop.place("any");

DROP ROUTINE shop.quoted(text);

DROP VIEW shop.sums;

DROP ROUTINE shop.total(integer);

DROP FUNCTION shop.added(bigint, integer);
