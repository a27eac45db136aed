CREATE STATISTICS shop.together (ndistinct, dependencies) ON name, price FROM shop.products;
ALTER STATISTICS shop.together SET STATISTICS 50;
COMMENT ON STATISTICS shop.together IS 'they go together';
