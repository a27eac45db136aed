ALTER TABLE shop.products DROP CONSTRAINT not_too_many;

DROP FUNCTION shop.has_room(bigint);

DROP TABLE shop.limits;
