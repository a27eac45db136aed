CREATE SCHEMA store;
ALTER SCHEMA store OWNER TO app;
GRANT USAGE ON SCHEMA store TO auditor;
CREATE VIEW store.cheap AS SELECT name FROM shop.products WHERE name <> '';
ALTER VIEW store.cheap OWNER TO app;
GRANT SELECT ON store.cheap TO auditor;

