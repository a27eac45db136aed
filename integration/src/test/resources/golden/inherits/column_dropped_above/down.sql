ALTER TABLE shop.things ADD COLUMN weight integer;

ALTER TABLE shop.things ADD CONSTRAINT heavy CHECK ((weight > 0));
