DROP PROCEDURE shop.clear();

DROP PROCEDURE shop.raise(IN integer, bigint);
