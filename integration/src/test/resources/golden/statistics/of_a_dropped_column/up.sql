DROP STATISTICS shop.together;

ALTER TABLE shop.products DROP COLUMN price;
