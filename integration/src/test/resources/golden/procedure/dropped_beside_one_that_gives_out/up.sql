DROP PROCEDURE shop.add(IN integer, integer, integer);

COMMENT ON PROCEDURE shop.add(IN integer, integer) IS 'the two of them';
