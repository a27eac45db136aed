ALTER TABLE shop.products DROP CONSTRAINT proper;

DROP FUNCTION shop.is_proper(text);
