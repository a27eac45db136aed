SET LOCAL check_function_bodies = off;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM finance.journal);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of finance.journal would have no direction (column is new and not null): ', offending),
            HINT = 'give the column a default, or say what these rows get: backfill';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM finance.journal WHERE NOT (value > (0)::numeric));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of finance.journal violate check ck__journal__direction_value (value > (0)::numeric): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE finance.journal ADD COLUMN direction text NOT NULL;

ALTER TABLE finance.journal ADD CONSTRAINT ck__journal__direction CHECK ((direction = ANY (ARRAY['debit'::text, 'credit'::text])));

ALTER TABLE finance.journal ADD CONSTRAINT ck__journal__direction_value CHECK ((value > (0)::numeric));

CREATE TABLE finance.journal_unbalanced (
    entry_id uuid NOT NULL,
    difference numeric NOT NULL,
    CONSTRAINT pk__journal_unbalanced__entry_id PRIMARY KEY (entry_id)
);

COMMENT ON TABLE finance.journal_unbalanced IS 'pgcraft: closed; entries of finance.journal that are not balanced yet, in transactions that go on';

CREATE VIEW finance.journal_balances AS
SELECT account,
    sum(
        CASE direction
            WHEN 'debit'::text THEN value
            ELSE (- value)
        END) AS balance
   FROM finance.journal l
  GROUP BY account;

CREATE FUNCTION finance.finance_journal_judge_unbalanced()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
    unbalanced record;
BEGIN
    DELETE FROM finance.journal_unbalanced AS u WHERE u.entry_id = NEW.entry_id AND u.difference = 0;
    SELECT u.difference AS by_what INTO unbalanced FROM finance.journal_unbalanced AS u WHERE u.entry_id = NEW.entry_id;
    IF FOUND THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            MESSAGE = concat('debits and credits of finance.journal in entry ', NEW.entry_id, ' differ by ', unbalanced.by_what),
            SCHEMA = 'finance',
            TABLE = 'journal';
    END IF;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION finance.finance_journal_judge_unbalanced() IS 'pgcraft: closed; judges entries of finance.journal when a transaction ends';

CREATE FUNCTION finance.finance_journal_remember_unbalanced()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
BEGIN
    INSERT INTO finance.journal_unbalanced AS u (entry_id, difference)
    SELECT a.entry_id, CAST(sum(CASE a.direction WHEN 'debit' THEN a.value ELSE - a.value END) AS numeric)
    FROM added AS a
    GROUP BY a.entry_id
    HAVING CAST(sum(CASE a.direction WHEN 'debit' THEN a.value ELSE - a.value END) AS numeric) <> 0
    ORDER BY a.entry_id
    ON CONFLICT (entry_id) DO UPDATE SET difference = u.difference + excluded.difference;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION finance.finance_journal_remember_unbalanced() IS 'pgcraft: closed; remembers entries of finance.journal that are not balanced yet';

CREATE TRIGGER finance_journal_remember_unbalanced AFTER INSERT ON finance.journal REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION finance.finance_journal_remember_unbalanced();

CREATE CONSTRAINT TRIGGER finance_journal_judge_unbalanced AFTER INSERT OR UPDATE ON finance.journal_unbalanced DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION finance.finance_journal_judge_unbalanced();

REVOKE EXECUTE ON ROUTINE finance.finance_journal_judge_unbalanced() FROM public;

REVOKE EXECUTE ON ROUTINE finance.finance_journal_remember_unbalanced() FROM public;

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
            WHERE c.oid = ANY (ARRAY['finance.journal_unbalanced']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['finance.finance_journal_judge_unbalanced()', 'finance.finance_journal_remember_unbalanced()']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
