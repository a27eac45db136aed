CREATE SCHEMA store;
CREATE TABLE store.boxes (n integer);
ALTER SCHEMA store OWNER TO app;
