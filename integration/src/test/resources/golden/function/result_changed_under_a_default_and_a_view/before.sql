CREATE FUNCTION shop.code() RETURNS text LANGUAGE sql AS 'SELECT ''a''::text';
