CREATE STATISTICS shop.pairs ON name, price FROM shop.products;
ALTER STATISTICS shop.pairs SET STATISTICS 50;
