CREATE SCHEMA store;
ALTER SCHEMA store OWNER TO auditor;
GRANT USAGE, CREATE ON SCHEMA store TO app;
CREATE VIEW store.cheap AS SELECT name FROM shop.products;
