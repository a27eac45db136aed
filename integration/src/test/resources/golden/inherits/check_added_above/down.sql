ALTER TABLE shop.things DROP CONSTRAINT positive;
