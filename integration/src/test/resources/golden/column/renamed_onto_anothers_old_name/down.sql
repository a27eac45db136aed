ALTER TABLE shop.prices DROP COLUMN moment;

ALTER TABLE shop.prices ADD COLUMN price timestamp with time zone;

ALTER TABLE shop.prices RENAME COLUMN items TO value;
