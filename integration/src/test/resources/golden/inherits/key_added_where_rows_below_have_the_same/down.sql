ALTER TABLE shop.things DROP CONSTRAINT things_pkey;
