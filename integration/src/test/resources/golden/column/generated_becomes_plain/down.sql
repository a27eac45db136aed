ALTER TABLE shop.products DROP COLUMN total;

ALTER TABLE shop.products ADD COLUMN total numeric GENERATED ALWAYS AS ((price * (2)::numeric)) STORED NOT NULL;
