DROP VIEW shop.cheap;
