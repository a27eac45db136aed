ALTER TYPE shop.size ADD VALUE 'b' AFTER 'a';

DROP TABLE shop.shelves;

ALTER TABLE shop.products DROP COLUMN sizes;

ALTER TABLE shop.products DROP COLUMN size;
