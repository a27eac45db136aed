DROP INDEX shop.sales_kind;
