REVOKE SELECT (name) ON shop.products FROM auditor;

REVOKE SELECT ON shop.products FROM auditor;

REVOKE SELECT (price) ON shop.products FROM app;

REVOKE UPDATE (name) ON shop.products FROM app;

REVOKE INSERT ON shop.products FROM app;

GRANT SELECT, UPDATE ON shop.products TO app;

REVOKE USAGE ON SCHEMA shop FROM auditor;

GRANT SELECT (name) ON shop.products TO auditor;

GRANT UPDATE (name) ON shop.products TO app;
