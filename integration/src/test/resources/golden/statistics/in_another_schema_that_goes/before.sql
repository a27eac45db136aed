CREATE STATISTICS depot.s ON name, price FROM shop.products;
