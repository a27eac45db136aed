ALTER VIEW shop.cheap OWNER TO SESSION_USER;

DROP VIEW shop.cheap;

ALTER TABLE shop.products
    ALTER COLUMN name TYPE text;

CREATE VIEW shop.cheap AS
SELECT name,
    price
   FROM shop.products
  WHERE (price < (10)::numeric);

COMMENT ON VIEW shop.cheap IS 'what is cheap';

GRANT SELECT ON shop.cheap TO auditor;

DO $pgcraft$
DECLARE
    role_name text := 'app';
BEGIN
    IF NOT pg_catalog.pg_has_role(role_name,
        CASE WHEN pg_catalog.current_setting('server_version_num')::integer < 160000
            THEN 'MEMBER' ELSE 'SET' END)
    THEN
        EXECUTE pg_catalog.format('GRANT %I TO CURRENT_USER', role_name);
    END IF;
END
$pgcraft$;

ALTER VIEW shop.cheap OWNER TO app;
