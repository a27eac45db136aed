ALTER TABLE shop.prices DROP CONSTRAINT prices_pkey;
