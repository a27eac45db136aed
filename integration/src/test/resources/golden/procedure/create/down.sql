DROP PROCEDURE shop.raise(IN integer, bigint);

DROP PROCEDURE shop.clear();
