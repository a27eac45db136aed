DROP INDEX shop.sales_kind;

DROP INDEX shop.once;
