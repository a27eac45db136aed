DROP PROCEDURE shop.clear();

DROP PROCEDURE shop.raise(integer, bigint);
