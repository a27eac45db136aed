CREATE EXTENSION cube SCHEMA public;

CREATE EXTENSION earthdistance SCHEMA public;
