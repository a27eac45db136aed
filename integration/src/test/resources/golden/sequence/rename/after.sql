CREATE SEQUENCE shop.tickets START 7;
ALTER TABLE shop.products ALTER COLUMN price SET DEFAULT nextval('shop.tickets');
