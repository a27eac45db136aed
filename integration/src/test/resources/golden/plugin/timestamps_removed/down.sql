ALTER TABLE hr.employees ADD COLUMN updated_at timestamp with time zone DEFAULT now() NOT NULL;

ALTER TABLE hr.employees ADD COLUMN created_at timestamp with time zone DEFAULT now() NOT NULL;

CREATE FUNCTION hr.hr_employees_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$function$;

CREATE TRIGGER hr_employees_update BEFORE UPDATE ON hr.employees FOR EACH ROW EXECUTE FUNCTION hr.hr_employees_update();
