CREATE FUNCTION shop.all_of_them() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM shop.products $$;
