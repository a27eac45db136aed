ALTER TABLE shop.prices DROP CONSTRAINT one_price;
