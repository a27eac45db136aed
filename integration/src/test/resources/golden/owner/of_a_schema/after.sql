CREATE SCHEMA store;
CREATE TABLE store.boxes (n integer, m integer);
ALTER SCHEMA store OWNER TO app;
