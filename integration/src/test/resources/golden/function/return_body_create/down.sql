DROP FUNCTION shop.twice(shop.products);

DROP FUNCTION shop.cheapest();

DROP VIEW shop.cheap;
