SET LOCAL check_function_bodies = off;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM ops.stock WHERE NOT (value > 0));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock violate check ck__stock__direction_value (value > 0): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE ops.stock ADD COLUMN direction text NOT NULL DEFAULT '';

ALTER TABLE ops.stock ALTER COLUMN direction DROP DEFAULT;

CREATE OR REPLACE VIEW ops.stock_balances AS
SELECT warehouse,
    sum(
        CASE direction
            WHEN 'debit'::text THEN value
            ELSE (- value)
        END) AS balance
   FROM ops.stock l
  GROUP BY warehouse;

CREATE TABLE ops.stock_unbalanced (
    entry_id uuid NOT NULL,
    difference numeric NOT NULL,
    CONSTRAINT pk__stock_unbalanced__entry_id PRIMARY KEY (entry_id)
);

COMMENT ON TABLE ops.stock_unbalanced IS 'pgcraft: closed; entries of ops.stock that are not balanced yet, in transactions that go on';

ALTER TABLE ops.stock ADD CONSTRAINT ck__stock__direction_value CHECK ((value > 0));

ALTER TABLE ops.stock ADD CONSTRAINT ck__stock__direction CHECK ((direction = ANY (ARRAY['debit'::text, 'credit'::text])));

CREATE FUNCTION ops.ops_stock_remember_unbalanced()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
BEGIN
    INSERT INTO ops.stock_unbalanced AS u (entry_id, difference)
    SELECT a.entry_id, CAST(sum(CASE a.direction WHEN 'debit' THEN a.value ELSE - a.value END) AS numeric)
    FROM added AS a
    GROUP BY a.entry_id
    HAVING CAST(sum(CASE a.direction WHEN 'debit' THEN a.value ELSE - a.value END) AS numeric) <> 0
    ORDER BY a.entry_id
    ON CONFLICT (entry_id) DO UPDATE SET difference = u.difference + excluded.difference;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION ops.ops_stock_remember_unbalanced() IS 'pgcraft: closed; remembers entries of ops.stock that are not balanced yet';

CREATE FUNCTION ops.ops_stock_judge_unbalanced()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
    unbalanced record;
BEGIN
    DELETE FROM ops.stock_unbalanced AS u WHERE u.entry_id = NEW.entry_id AND u.difference = 0;
    SELECT u.difference AS by_what INTO unbalanced FROM ops.stock_unbalanced AS u WHERE u.entry_id = NEW.entry_id;
    IF FOUND THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            MESSAGE = concat('debits and credits of ops.stock in entry ', NEW.entry_id, ' differ by ', unbalanced.by_what),
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION ops.ops_stock_judge_unbalanced() IS 'pgcraft: closed; judges entries of ops.stock when a transaction ends';

CREATE CONSTRAINT TRIGGER ops_stock_judge_unbalanced AFTER INSERT OR UPDATE ON ops.stock_unbalanced DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ops.ops_stock_judge_unbalanced();

CREATE TRIGGER ops_stock_remember_unbalanced AFTER INSERT ON ops.stock REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ops.ops_stock_remember_unbalanced();

REVOKE EXECUTE ON ROUTINE ops.ops_stock_remember_unbalanced() FROM public;

REVOKE EXECUTE ON ROUTINE ops.ops_stock_judge_unbalanced() FROM public;

DO $close$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT o.kind, o.name, CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE p.grantee::regrole::text END AS who
        FROM (
            SELECT 'TABLE' AS kind, c.oid::regclass::text AS name, r.acl, c.relowner AS owner
            FROM pg_class c, LATERAL (
                SELECT c.relacl AS acl
                UNION ALL
                SELECT a.attacl FROM pg_attribute a WHERE a.attrelid = c.oid
            ) r
            WHERE c.oid = ANY (ARRAY['ops.stock_unbalanced']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['ops.ops_stock_remember_unbalanced()', 'ops.ops_stock_judge_unbalanced()']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
