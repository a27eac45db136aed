ALTER TABLE shop.sales DETACH PARTITION shop.sales_2;

ALTER TABLE shop.sales_2 DROP CONSTRAINT sales_2_sold_at_kind_key;

DROP INDEX shop.sales_2_amount_idx;

DROP INDEX shop.sales_2_kind;

DROP INDEX shop.sales_2_amount;

ALTER TABLE shop.sales_2 DROP CONSTRAINT small;

ALTER TABLE shop.sales_2 DROP CONSTRAINT sales_2_one;

ALTER TABLE shop.sales_2 DROP CONSTRAINT positive;

ALTER TABLE shop.sales_2
    ALTER COLUMN kind DROP NOT NULL;

DROP INDEX shop.sales_amount;

ALTER TABLE shop.sales DROP CONSTRAINT positive;

ALTER TABLE shop.sales DROP CONSTRAINT one_kind;

ALTER TABLE shop.sales
    ALTER COLUMN kind DROP NOT NULL;
