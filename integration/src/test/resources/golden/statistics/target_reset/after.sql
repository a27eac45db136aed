CREATE STATISTICS shop.together (ndistinct, dependencies) ON name, price FROM shop.products;
