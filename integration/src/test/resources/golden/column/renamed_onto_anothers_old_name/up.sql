ALTER TABLE shop.prices RENAME COLUMN value TO items;

ALTER TABLE shop.prices DROP COLUMN price;

ALTER TABLE shop.prices ADD COLUMN moment timestamp with time zone;
