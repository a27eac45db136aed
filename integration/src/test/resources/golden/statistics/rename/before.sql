CREATE STATISTICS shop.together ON name, price FROM shop.products;
ALTER STATISTICS shop.together SET STATISTICS 50;
