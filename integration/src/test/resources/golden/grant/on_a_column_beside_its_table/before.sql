GRANT UPDATE (name) ON shop.products TO app;
GRANT SELECT (name) ON shop.products TO auditor;
