CREATE SCHEMA shop;
SET check_function_bodies = off;
CREATE FUNCTION shop.reads_what_is_gone() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM shop.gone';
CREATE FUNCTION shop.typed_by_what_is_gone() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE one shop.gone%ROWTYPE; BEGIN RETURN one.id; END $$;
CREATE FUNCTION shop.ends_nowhere() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1';
SET check_function_bodies TO 'on';
CREATE TABLE shop.things (number integer DEFAULT shop.ends_nowhere());
