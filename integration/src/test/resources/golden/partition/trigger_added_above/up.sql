CREATE FUNCTION shop.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN NEW; END$function$;

CREATE TRIGGER touch BEFORE INSERT ON shop.sales FOR EACH ROW EXECUTE FUNCTION shop.touch();
