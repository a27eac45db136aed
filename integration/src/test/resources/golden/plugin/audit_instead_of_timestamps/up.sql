DROP TRIGGER shop_customers_update ON shop.customers;

DROP FUNCTION shop.shop_customers_update();

ALTER TABLE shop.customers ADD COLUMN created_as text;

COMMENT ON COLUMN shop.customers.created_as IS 'as whom, in the API';

ALTER TABLE shop.customers ADD COLUMN created_by text;

COMMENT ON COLUMN shop.customers.created_by IS 'the login that inserted it';

ALTER TABLE shop.customers ADD COLUMN updated_as text;

COMMENT ON COLUMN shop.customers.updated_as IS 'as whom, in the API';

ALTER TABLE shop.customers ADD COLUMN updated_by text;

COMMENT ON COLUMN shop.customers.updated_by IS 'the login that updated it last';

CREATE FUNCTION shop.shop_customers_audit()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    NEW.updated_at := now();
    NEW.updated_by := session_user;
    NEW.updated_as := nullif(current_setting('request.jwt.claims', true), '')::json ->> 'sub';
    IF TG_OP = 'INSERT' THEN
        NEW.created_at := NEW.updated_at;
        NEW.created_by := NEW.updated_by;
        NEW.created_as := NEW.updated_as;
    ELSE
        NEW.created_at := OLD.created_at;
        NEW.created_by := OLD.created_by;
        NEW.created_as := OLD.created_as;
    END IF;
    RETURN NEW;
END
$function$;

CREATE TRIGGER shop_customers_audit BEFORE INSERT OR UPDATE ON shop.customers FOR EACH ROW EXECUTE FUNCTION shop.shop_customers_audit();
