REVOKE UPDATE (name) ON shop.products FROM app;

REVOKE SELECT (name) ON shop.products FROM auditor;

GRANT USAGE ON SCHEMA shop TO auditor;

REVOKE SELECT, UPDATE ON shop.products FROM app;

GRANT INSERT ON shop.products TO app;

GRANT UPDATE (name) ON shop.products TO app;

GRANT SELECT (price) ON shop.products TO app;

GRANT SELECT ON shop.products TO auditor;

GRANT SELECT (name) ON shop.products TO auditor;
