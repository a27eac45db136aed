CREATE SCHEMA store;
CREATE TYPE store.status AS ENUM ('new');
CREATE FUNCTION store.say(store.status) RETURNS text LANGUAGE sql AS 'SELECT 1::text';
