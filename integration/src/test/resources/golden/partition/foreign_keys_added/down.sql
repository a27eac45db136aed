ALTER TABLE shop.sales DROP CONSTRAINT of_a_shop;

ALTER TABLE shop.refunds DROP CONSTRAINT refunds_sale_sold_at_fkey;

ALTER TABLE shop.sales DROP COLUMN shop;

DROP TABLE shop.refunds;
