DROP TABLE shop.suppliers;
