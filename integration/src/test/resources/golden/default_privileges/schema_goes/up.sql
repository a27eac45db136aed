DROP TABLE store.boxes;

DROP SCHEMA store;
