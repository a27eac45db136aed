DROP INDEX shop.sales_1_note;

ALTER TABLE shop.sales DROP COLUMN note;
