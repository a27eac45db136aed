CREATE FUNCTION shop.code() RETURNS varchar LANGUAGE sql AS 'SELECT ''a''::varchar';
