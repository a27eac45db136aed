REVOKE SELECT, INSERT ON inventory.products FROM app;

REVOKE USAGE ON SCHEMA inventory FROM app;
