DROP PROCEDURE shop.raise(integer, bigint);

DROP PROCEDURE shop.clear();
