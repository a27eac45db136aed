SET LOCAL check_function_bodies = off;

CREATE TYPE shop.state AS ENUM ('new', 'sent');

CREATE SEQUENCE shop.notes_n_seq AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE;

CREATE SEQUENCE shop.numbers AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;

CREATE TABLE shop.notes (
    id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
    n integer DEFAULT nextval('shop.notes_n_seq'::regclass) NOT NULL,
    state shop.state,
    product_name text,
    CONSTRAINT notes_pkey PRIMARY KEY (id)
);

ALTER SEQUENCE shop.notes_n_seq OWNED BY shop.notes.n;

CREATE STATISTICS shop.pairs ON n, state FROM shop.notes;

CREATE VIEW shop.cheap AS
SELECT name,
    price
   FROM shop.products
  WHERE (price < (10)::numeric);

COMMENT ON VIEW shop.cheap IS 'what is cheap';

CREATE PROCEDURE shop.nothing()
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;

CREATE FUNCTION shop.one()
 RETURNS integer
 LANGUAGE sql
RETURN 1;

CREATE MATERIALIZED VIEW shop.sums AS
SELECT count(*) AS n
   FROM shop.products;

GRANT SELECT ON shop.cheap TO auditor;

GRANT SELECT ON shop.notes TO auditor;

GRANT SELECT ON shop.sums TO auditor;

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

ALTER TABLE shop.notes OWNER TO app;

ALTER ROUTINE shop.nothing() OWNER TO app;

ALTER SEQUENCE shop.numbers OWNER TO app;

ALTER ROUTINE shop.one() OWNER TO app;

ALTER STATISTICS shop.pairs OWNER TO app;

ALTER TYPE shop.state OWNER TO app;

ALTER MATERIALIZED VIEW shop.sums OWNER TO app;
