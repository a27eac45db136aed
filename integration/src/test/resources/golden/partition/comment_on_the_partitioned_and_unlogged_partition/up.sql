COMMENT ON TABLE shop.sales IS 'all';

ALTER TABLE shop.sales_1 SET UNLOGGED;
