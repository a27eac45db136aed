ALTER TABLE shop.products ADD COLUMN weight numeric(8,3) NOT NULL DEFAULT 0;

ALTER TABLE shop.products ALTER COLUMN weight DROP DEFAULT;

ALTER TABLE shop.products ADD COLUMN tags text[] NOT NULL DEFAULT '{}';

ALTER TABLE shop.products ALTER COLUMN tags DROP DEFAULT;

ALTER TABLE shop.products ADD COLUMN made timestamp with time zone NOT NULL DEFAULT 'epoch';

ALTER TABLE shop.products ALTER COLUMN made DROP DEFAULT;
