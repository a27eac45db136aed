GRANT USAGE ON SCHEMA inventory TO app;

GRANT SELECT, INSERT ON inventory.products TO app;
