ALTER TABLE shop.books NO INHERIT shop.things;

ALTER TABLE shop.things DROP CONSTRAINT positive;

ALTER TABLE shop.things
    ALTER COLUMN price DROP NOT NULL;

ALTER TABLE shop.books DROP CONSTRAINT positive;

ALTER TABLE shop.books
    ALTER COLUMN price DROP NOT NULL;
