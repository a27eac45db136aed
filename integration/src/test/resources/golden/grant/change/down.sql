REVOKE UPDATE ON inventory.products FROM app;

GRANT INSERT ON inventory.products TO app;
