GRANT UPDATE (name) ON shop.products TO app;
GRANT SELECT (price) ON shop.products TO app;
GRANT SELECT (name) ON shop.products TO auditor;
