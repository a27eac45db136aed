REVOKE INSERT ON inventory.products FROM app;

GRANT UPDATE ON inventory.products TO app;
