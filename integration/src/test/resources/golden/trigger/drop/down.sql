CREATE FUNCTION shop.shout()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    NEW.name := upper(NEW.name);
    RETURN NEW;
END
$function$;

CREATE TRIGGER shout BEFORE INSERT ON shop.products FOR EACH ROW EXECUTE FUNCTION shop.shout();
