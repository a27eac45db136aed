ALTER TABLE shop.products DROP CONSTRAINT uq__products__number;

ALTER TABLE shop.products DROP CONSTRAINT uq__products__code;

ALTER TABLE shop.products DROP CONSTRAINT stocked;

ALTER TABLE shop.products DROP COLUMN stock;

ALTER TABLE shop.products DROP COLUMN number;

ALTER TABLE shop.products DROP COLUMN code;
