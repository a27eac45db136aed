DROP TRIGGER shop_customers_audit ON shop.customers;

DROP FUNCTION shop.shop_customers_audit();

ALTER TABLE shop.customers DROP COLUMN updated_by;

ALTER TABLE shop.customers DROP COLUMN updated_as;

ALTER TABLE shop.customers DROP COLUMN created_by;

ALTER TABLE shop.customers DROP COLUMN created_as;

CREATE FUNCTION shop.shop_customers_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$function$;

CREATE TRIGGER shop_customers_update BEFORE UPDATE ON shop.customers FOR EACH ROW EXECUTE FUNCTION shop.shop_customers_update();
