DROP TABLE shop.products;

DROP FUNCTION shop.usual_price(integer);

DROP FUNCTION shop.how_many();

DROP SCHEMA shop;
