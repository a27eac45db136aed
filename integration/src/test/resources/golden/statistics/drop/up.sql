DROP STATISTICS shop.together;
