CREATE EXTENSION citext SCHEMA public;

ALTER TABLE shop.products
    ALTER COLUMN name TYPE public.citext USING name::public.citext;
