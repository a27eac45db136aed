ALTER TABLE shop.products DROP CONSTRAINT not_too_many;

DROP TABLE shop.sellers;

DROP FUNCTION shop.has_seats(bigint);

DROP FUNCTION shop.has_room(bigint);
