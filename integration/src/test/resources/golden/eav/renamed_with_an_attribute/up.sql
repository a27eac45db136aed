SET LOCAL check_function_bodies = off;

ALTER TABLE shop.suppliers_entity RENAME TO vendors_entity;

ALTER VIEW shop.suppliers RENAME TO vendors;

ALTER TABLE shop.suppliers_attribute RENAME TO vendors_attribute;

ALTER VIEW shop.suppliers_lives RENAME TO vendors_lives;

ALTER VIEW shop.suppliers_history RENAME TO vendors_history;

ALTER VIEW shop.suppliers_former RENAME TO vendors_former;

ALTER VIEW shop.suppliers_at RENAME TO vendors_at;

ALTER TABLE shop.vendors_entity RENAME COLUMN name TO title;

ALTER TABLE shop.vendors_attribute RENAME COLUMN name TO title;

ALTER TABLE shop.vendors_attribute DISABLE TRIGGER USER;

DELETE FROM shop.vendors_attribute WHERE attribute = 'title';

UPDATE shop.vendors_attribute SET attribute = 'title' WHERE attribute = 'name';

ALTER TABLE shop.vendors_attribute ENABLE TRIGGER USER;

ALTER TABLE shop.vendors_attribute RENAME CONSTRAINT suppliers_attribute_attribute_not_null TO vendors_attribute_attribute_not_null;

ALTER TABLE shop.vendors_attribute RENAME CONSTRAINT suppliers_attribute_born_not_null TO vendors_attribute_born_not_null;

ALTER TABLE shop.vendors_attribute RENAME CONSTRAINT suppliers_attribute_born_by_not_null TO vendors_attribute_born_by_not_null;

ALTER TABLE shop.vendors_attribute RENAME CONSTRAINT suppliers_attribute_changed_by_not_null TO vendors_attribute_changed_by_not_null;

ALTER TABLE shop.vendors_attribute RENAME CONSTRAINT suppliers_attribute_id_not_null TO vendors_attribute_id_not_null;

ALTER TABLE shop.vendors_attribute RENAME CONSTRAINT suppliers_attribute_operation_not_null TO vendors_attribute_operation_not_null;

ALTER TABLE shop.vendors_attribute RENAME CONSTRAINT suppliers_attribute_since_not_null TO vendors_attribute_since_not_null;

ALTER TABLE shop.vendors_attribute RENAME CONSTRAINT suppliers_attribute_transaction_not_null TO vendors_attribute_transaction_not_null;

ALTER TABLE shop.vendors_attribute RENAME CONSTRAINT suppliers_attribute_until_not_null TO vendors_attribute_until_not_null;

ALTER TABLE shop.vendors_entity RENAME CONSTRAINT suppliers_entity_changed_at_not_null TO vendors_entity_changed_at_not_null;

ALTER TABLE shop.vendors_entity RENAME CONSTRAINT suppliers_entity_changed_by_not_null TO vendors_entity_changed_by_not_null;

ALTER TABLE shop.vendors_entity RENAME CONSTRAINT suppliers_entity_changed_in_not_null TO vendors_entity_changed_in_not_null;

ALTER TABLE shop.vendors_entity RENAME CONSTRAINT suppliers_entity_created_at_not_null TO vendors_entity_created_at_not_null;

ALTER TABLE shop.vendors_entity RENAME CONSTRAINT suppliers_entity_id_not_null TO vendors_entity_id_not_null;

ALTER TABLE shop.vendors_entity RENAME CONSTRAINT suppliers_entity_name_not_null TO vendors_entity_title_not_null;

ALTER TABLE shop.vendors_entity RENAME CONSTRAINT suppliers_entity_transaction_not_null TO vendors_entity_transaction_not_null;

ALTER TABLE shop.vendors_entity RENAME CONSTRAINT suppliers_entity_valid_from_not_null TO vendors_entity_valid_from_not_null;

ALTER TABLE shop.vendors_attribute RENAME CONSTRAINT ck__suppliers_attribute__attribute TO ck__vendors_attribute__attribute;

ALTER TABLE shop.vendors_attribute RENAME CONSTRAINT ck__suppliers_attribute__until TO ck__vendors_attribute__until;

ALTER TABLE shop.vendors_attribute RENAME CONSTRAINT pk__suppliers_attribute__attribute_id_until TO pk__vendors_attribute__attribute_id_until;

ALTER TABLE shop.vendors_entity RENAME CONSTRAINT pk__suppliers__id TO pk__vendors__id;

ALTER TABLE shop.vendors_entity RENAME CONSTRAINT uq__suppliers__name TO uq__vendors__title;

ALTER INDEX shop.ix__suppliers_attribute__until RENAME TO ix__vendors_attribute__until;

DROP TRIGGER _protect_shop_suppliers_attribute_write ON shop.vendors_attribute;

DROP TRIGGER _protect_shop_suppliers_key ON shop.vendors_entity;

DROP TRIGGER _protect_shop_suppliers_past ON shop.vendors_entity;

DROP TRIGGER _protect_shop_suppliers_truncate ON shop.vendors_entity;

DROP TRIGGER shop_suppliers_delete ON shop.vendors_entity;

DROP TRIGGER shop_suppliers_insert ON shop.vendors_entity;

DROP TRIGGER shop_suppliers_touch ON shop.vendors_entity;

DROP TRIGGER shop_suppliers_update ON shop.vendors_entity;

DROP FUNCTION shop._protect_shop_suppliers_attribute_write();

DROP FUNCTION shop._protect_shop_suppliers_key();

DROP FUNCTION shop._protect_shop_suppliers_past();

DROP FUNCTION shop._protect_shop_suppliers_truncate();

DROP FUNCTION shop.shop_suppliers_delete();

DROP FUNCTION shop.shop_suppliers_insert();

DROP FUNCTION shop.shop_suppliers_touch();

DROP FUNCTION shop.shop_suppliers_update();

DROP FUNCTION shop.suppliers_as_of(timestamp with time zone);

DROP FUNCTION shop.suppliers_erase(bigint, text[]);

DROP VIEW shop.vendors;

DROP VIEW shop.vendors_at;

DROP VIEW shop.vendors_former;

DROP VIEW shop.vendors_history;

DROP VIEW shop.vendors_lives;

COMMENT ON TABLE shop.vendors_attribute IS 'pgcraft: closed; former values of attributes of shop.vendors';

COMMENT ON TABLE shop.vendors_entity IS 'pgcraft: closed; the rows of shop.vendors';

ALTER SEQUENCE shop.suppliers_entity_id_seq RENAME TO vendors_entity_id_seq;

CREATE VIEW shop.vendors AS
SELECT id,
    title,
    rating,
    created_at
   FROM shop.vendors_entity;

CREATE VIEW shop.vendors_former AS
SELECT l.id,
    l.attribute,
    l.title,
    l.rating,
    l.since AS valid_from,
    l.until AS valid_to
   FROM (shop.vendors_attribute l
     CROSS JOIN ( SELECT) only_to_read)
  WHERE (l.attribute = ANY (ARRAY['title'::text, 'rating'::text]));

COMMENT ON VIEW shop.vendors_former IS 'former values of attributes of shop.vendors';

CREATE VIEW shop.vendors_history AS
SELECT l.id,
    l.attribute,
    l.title,
    l.rating,
    l.since AS valid_from,
    l.until AS valid_to,
    COALESCE(( SELECT p.operation
           FROM shop.vendors_attribute p
          WHERE ((p.id = l.id) AND (p.attribute = l.attribute) AND (p.until < l.until) AND (p.until > l.born))
          ORDER BY p.until DESC
         LIMIT 1), 'insert'::text) AS operation,
    COALESCE(( SELECT p.changed_by
           FROM shop.vendors_attribute p
          WHERE ((p.id = l.id) AND (p.attribute = l.attribute) AND (p.until < l.until) AND (p.until > l.born))
          ORDER BY p.until DESC
         LIMIT 1), l.born_by) AS changed_by,
        CASE
            WHEN (( SELECT p.until
               FROM shop.vendors_attribute p
              WHERE ((p.id = l.id) AND (p.attribute = l.attribute) AND (p.until < l.until) AND (p.until > l.born))
              ORDER BY p.until DESC
             LIMIT 1) IS NULL) THEN l.born_claim
            ELSE ( SELECT p.claim
               FROM shop.vendors_attribute p
              WHERE ((p.id = l.id) AND (p.attribute = l.attribute) AND (p.until < l.until) AND (p.until > l.born))
              ORDER BY p.until DESC
             LIMIT 1)
        END AS claim,
    l.erased
   FROM shop.vendors_attribute l
  WHERE (l.attribute = ANY (ARRAY['title'::text, 'rating'::text]))
UNION ALL
 SELECT e.id,
    x.attribute,
        CASE x.attribute
            WHEN 'title'::text THEN e.title
            ELSE NULL::text
        END AS title,
        CASE x.attribute
            WHEN 'rating'::text THEN e.rating
            ELSE NULL::integer
        END AS rating,
    COALESCE(( SELECT p.until
           FROM shop.vendors_attribute p
          WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
          ORDER BY p.until DESC
         LIMIT 1), e.valid_from) AS valid_from,
    NULL::timestamp with time zone AS valid_to,
    COALESCE(( SELECT p.operation
           FROM shop.vendors_attribute p
          WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
          ORDER BY p.until DESC
         LIMIT 1), 'insert'::text) AS operation,
    COALESCE(( SELECT p.changed_by
           FROM shop.vendors_attribute p
          WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
          ORDER BY p.until DESC
         LIMIT 1), e.changed_by) AS changed_by,
        CASE
            WHEN (( SELECT p.until
               FROM shop.vendors_attribute p
              WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
              ORDER BY p.until DESC
             LIMIT 1) IS NULL) THEN e.claim
            ELSE ( SELECT p.claim
               FROM shop.vendors_attribute p
              WHERE ((p.id = e.id) AND (p.attribute = x.attribute) AND (p.until > e.valid_from))
              ORDER BY p.until DESC
             LIMIT 1)
        END AS claim,
    NULL::jsonb AS erased
   FROM (shop.vendors_entity e
     CROSS JOIN ( VALUES ('title'::text), ('rating'::text)) x(attribute));

COMMENT ON VIEW shop.vendors_history IS 'all values of all attributes of shop.vendors';

CREATE VIEW shop.vendors_lives AS
SELECT e.id,
    e.title,
    e.rating,
    e.created_at,
    e.valid_from,
    NULL::timestamp with time zone AS valid_to,
    e.changed_at
   FROM shop.vendors_entity e
UNION ALL
 SELECT d.id,
    ( SELECT l.title
           FROM shop.vendors_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'title'::text) AND (l.until = d.until))) AS title,
    ( SELECT l.rating
           FROM shop.vendors_attribute l
          WHERE ((l.id = d.id) AND (l.attribute = 'rating'::text) AND (l.until = d.until))) AS rating,
    d.created_at,
    d.born AS valid_from,
    d.until AS valid_to,
    d.until AS changed_at
   FROM shop.vendors_attribute d
  WHERE (d.attribute = ''::text);

COMMENT ON VIEW shop.vendors_lives IS 'all entities of shop.vendors that ever were';

CREATE VIEW shop.vendors_at AS
SELECT id,
    title,
    rating,
    created_at
   FROM ( SELECT v.id,
                CASE
                    WHEN (f1.attribute IS NULL) THEN v.title
                    ELSE f1.title
                END AS title,
                CASE
                    WHEN (f2.attribute IS NULL) THEN v.rating
                    ELSE f2.rating
                END AS rating,
            v.created_at
           FROM ((shop.vendors_lives v
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.title
                   FROM shop.vendors_former l
                  WHERE ((l.attribute = 'title'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f1 ON (((f1.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
             LEFT JOIN ( SELECT l.id,
                    l.attribute,
                    l.rating
                   FROM shop.vendors_former l
                  WHERE ((l.attribute = 'rating'::text) AND (l.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND (l.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))) f2 ON (((f2.id = v.id) AND (v.changed_at > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())))))
          WHERE ((v.valid_from <= COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) AND ((v.valid_to > COALESCE((NULLIF(current_setting('pgcraft.as_of'::text, true), ''::text))::timestamp with time zone, statement_timestamp())) OR (v.valid_to IS NULL)))) s;

COMMENT ON VIEW shop.vendors_at IS 'shop.vendors at the moment that the setting pgcraft.as_of says';

CREATE FUNCTION shop._protect_shop_vendors_attribute_write()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'shop.vendors' THEN
        RAISE EXCEPTION '% of % is refused: only its triggers write there', TG_OP, 'shop.vendors_attribute'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'write to shop.vendors; what it has been follows by itself';
    END IF;
    RETURN NULL;
END
$function$;

CREATE FUNCTION shop._protect_shop_vendors_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    RAISE EXCEPTION 'the key of shop.vendors cannot be updated: by it, its history is found'
        USING ERRCODE = '0A000',
            HINT = 'insert a new row, and delete this one';
END
$function$;

CREATE FUNCTION shop._protect_shop_vendors_past()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    RAISE EXCEPTION 'shop.vendors cannot be written to while pgcraft.as_of is set'
        USING ERRCODE = '25006',
            HINT = 'RESET pgcraft.as_of first';
END
$function$;

CREATE FUNCTION shop._protect_shop_vendors_truncate()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    RAISE EXCEPTION 'TRUNCATE of shop.vendors is refused: it would leave no history'
        USING ERRCODE = '0A000',
            HINT = 'use DELETE';
END
$function$;

CREATE FUNCTION shop.shop_vendors_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_variable
DECLARE
    moment timestamptz := clock_timestamp();
    writer text := set_config('pgcraft.writer', 'shop.vendors', true);
BEGIN
    INSERT INTO shop.vendors_attribute (id, title, rating, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'title' THEN o.title END,
        CASE x.attribute WHEN 'rating' THEN o.rating END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute,
        greatest(o.valid_from, CASE WHEN o.changed_at > o.valid_from THEN (
            SELECT l.until FROM shop.vendors_attribute l WHERE l.id = o.id AND l.attribute = x.attribute
            ORDER BY l.until DESC LIMIT 1) END),
        o.valid_from, o.changed_by, o.claim, greatest(moment, o.changed_at + interval '1 microsecond'),
        'delete', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id()
    FROM old_rows o
    CROSS JOIN (VALUES
        (''), ('title'), ('rating')) x (attribute)
    WHERE o.transaction <> pg_current_xact_id() OR o.valid_from < transaction_timestamp();
    writer := set_config('pgcraft.writer', '', true);
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION shop.shop_vendors_delete() IS 'pgcraft: closed; keeps the history of shop.vendors';

CREATE FUNCTION shop.shop_vendors_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        UPDATE shop.vendors_entity r
        SET valid_from = clock_timestamp(), changed_at = clock_timestamp()
        FROM new_rows n
        WHERE r.id = n.id AND r.valid_from BETWEEN statement_timestamp() AND clock_timestamp();
    END IF;
    IF EXISTS (
        SELECT FROM shop.vendors_attribute l
        WHERE l.attribute = '' AND l.until >= (SELECT min(n.valid_from) FROM new_rows n)
    ) THEN
        UPDATE shop.vendors_entity r
        SET valid_from = e.ended + interval '1 microsecond',
            changed_at = greatest(r.changed_at, e.ended + interval '1 microsecond')
        FROM new_rows n, LATERAL (SELECT max(l.until) AS ended FROM shop.vendors_attribute l WHERE l.id = n.id AND l.attribute = '') e
        WHERE r.id = n.id AND e.ended >= r.valid_from;
    END IF;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION shop.shop_vendors_insert() IS 'pgcraft: closed; keeps the history of shop.vendors';

CREATE FUNCTION shop.shop_vendors_touch()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF NEW.valid_from IS DISTINCT FROM OLD.valid_from OR NEW.changed_at IS DISTINCT FROM OLD.changed_at THEN
        RETURN NEW;
    END IF;
    NEW.changed_in := OLD.changed_in;
    NEW.changed_by := OLD.changed_by;
    NEW.claim := OLD.claim;
    NEW.transaction := OLD.transaction;
    NEW.created_at := OLD.created_at;
    IF NEW *<> OLD THEN
        NEW.changed_at := greatest(clock_timestamp(), OLD.changed_at + interval '1 microsecond');
        NEW.changed_in := pg_current_xact_id();
        NULL;
    END IF;
    RETURN NEW;
END
$function$;

CREATE FUNCTION shop.shop_vendors_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_nestloop TO 'off'
 SET enable_mergejoin TO 'off'
 SET jit TO 'off'
AS $function$
DECLARE
    writer text := set_config('pgcraft.writer', 'shop.vendors', true);
BEGIN
    INSERT INTO shop.vendors_attribute (id, title, rating, created_at, attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction)
    SELECT o.id,
        CASE x.attribute WHEN 'title' THEN o.title END,
        CASE x.attribute WHEN 'rating' THEN o.rating END,
        CASE x.attribute WHEN '' THEN o.created_at END, x.attribute, greatest(p.until, o.valid_from), o.valid_from, o.changed_by, o.claim,
        n.changed_at, 'update', session_user, (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), pg_current_xact_id()
    FROM old_rows o
    JOIN new_rows n ON n.id = o.id
    CROSS JOIN LATERAL (VALUES
        ('title', o.title::text COLLATE "C" IS DISTINCT FROM n.title::text COLLATE "C"),
        ('rating', o.rating IS DISTINCT FROM n.rating)) x (attribute, changed)
    LEFT JOIN LATERAL (
        SELECT l.until, l.transaction FROM shop.vendors_attribute l WHERE l.id = o.id AND l.attribute = x.attribute
        ORDER BY l.until DESC LIMIT 1) p ON true
    WHERE x.changed AND n.changed_at > o.changed_at
        AND (o.transaction <> pg_current_xact_id() OR o.valid_from < transaction_timestamp())
        AND (o.changed_in <> pg_current_xact_id() OR p.until < transaction_timestamp()
            OR p.transaction IS DISTINCT FROM pg_current_xact_id());
    writer := set_config('pgcraft.writer', '', true);
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION shop.shop_vendors_update() IS 'pgcraft: closed; keeps the history of shop.vendors';

CREATE FUNCTION shop.vendors_as_of(moment timestamp with time zone)
 RETURNS SETOF shop.vendors
 LANGUAGE sql
 STABLE
AS $function$
SELECT id, title, rating, created_at
FROM (
    SELECT v.id,
        CASE WHEN f1.attribute IS NULL THEN v.title ELSE f1.title END AS title,
        CASE WHEN f2.attribute IS NULL THEN v.rating ELSE f2.rating END AS rating,
        v.created_at
    FROM shop.vendors_lives v
    LEFT JOIN (
        SELECT l.id, l.attribute, l.title FROM shop.vendors_former l
        WHERE l.attribute = 'title' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f1 ON f1.id = v.id AND v.changed_at > $1
    LEFT JOIN (
        SELECT l.id, l.attribute, l.rating FROM shop.vendors_former l
        WHERE l.attribute = 'rating' AND l.valid_from <= $1 AND l.valid_to > $1
    ) f2 ON f2.id = v.id AND v.changed_at > $1
    WHERE v.valid_from <= $1 AND (v.valid_to > $1 OR v.valid_to IS NULL)
) s
$function$;

COMMENT ON FUNCTION shop.vendors_as_of(timestamp with time zone) IS 'shop.vendors at a moment';

CREATE FUNCTION shop.vendors_erase(id bigint, columns text[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
    unknown text;
    sets text;
    emptied text[] := $2;
BEGIN
    IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
        RAISE EXCEPTION 'values of % are erased at READ COMMITTED only: % may not see all versions', 'shop.vendors',
                upper(current_setting('transaction_isolation'))
            USING ERRCODE = 'feature_not_supported',
                HINT = 'BEGIN TRANSACTION ISOLATION LEVEL READ COMMITTED';
    END IF;
    SELECT c.name INTO unknown
    FROM unnest($2) c (name) WHERE c.name IS NULL OR c.name <> ALL (ARRAY['title', 'rating']::text[]) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '"%" is no column of % that can be erased', unknown, 'shop.vendors'
            USING ERRCODE = 'undefined_column';
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets
    FROM unnest($2) c (name) WHERE c.name = ANY (ARRAY['title', 'rating']::text[]);
    IF sets IS NOT NULL THEN
        EXECUTE 'UPDATE ' || 'shop.vendors_entity' || ' r SET ' || sets || ' WHERE ' || 'r.id = $1' USING $1;
    END IF;
    SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets FROM unnest(emptied) c (name);
    IF sets IS NOT NULL THEN
        PERFORM set_config('pgcraft.writer', 'shop.vendors', true);
        EXECUTE 'UPDATE ' || 'shop.vendors_attribute' || ' l SET ' || sets || ', erased = coalesce(l.erased, ''[]'') || jsonb_build_array(jsonb_build_object(''columns'', $1, ''at'', clock_timestamp(), ''by'', session_user))' || ' WHERE ' || 'l.id = $2 AND l.attribute = ANY ($1)' USING emptied, $1;
        PERFORM set_config('pgcraft.writer', '', true);
    END IF;
EXCEPTION
    WHEN not_null_violation THEN
        RAISE EXCEPTION 'what is erased of % must have a value as long as the row is there: %', 'shop.vendors', SQLERRM
            USING ERRCODE = 'not_null_violation',
                HINT = 'delete the row first, or update it to something else';
END
$function$;

COMMENT ON FUNCTION shop.vendors_erase(bigint, text[]) IS 'pgcraft: closed; overwrites values in all versions of one row of shop.vendors';

CREATE TRIGGER _protect_shop_vendors_attribute_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON shop.vendors_attribute FOR EACH STATEMENT EXECUTE FUNCTION shop._protect_shop_vendors_attribute_write();

CREATE TRIGGER _protect_shop_vendors_key BEFORE UPDATE OF id ON shop.vendors_entity FOR EACH ROW WHEN ((old.id IS DISTINCT FROM new.id)) EXECUTE FUNCTION shop._protect_shop_vendors_key();

CREATE TRIGGER _protect_shop_vendors_past BEFORE INSERT OR DELETE OR UPDATE ON shop.vendors_entity FOR EACH STATEMENT WHEN ((current_setting('pgcraft.as_of'::text, true) <> ''::text)) EXECUTE FUNCTION shop._protect_shop_vendors_past();

CREATE TRIGGER _protect_shop_vendors_truncate BEFORE TRUNCATE ON shop.vendors_entity FOR EACH STATEMENT EXECUTE FUNCTION shop._protect_shop_vendors_truncate();

CREATE TRIGGER shop_vendors_delete AFTER DELETE ON shop.vendors_entity REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION shop.shop_vendors_delete();

CREATE TRIGGER shop_vendors_insert AFTER INSERT ON shop.vendors_entity REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION shop.shop_vendors_insert();

CREATE TRIGGER shop_vendors_touch BEFORE UPDATE ON shop.vendors_entity FOR EACH ROW EXECUTE FUNCTION shop.shop_vendors_touch();

CREATE TRIGGER shop_vendors_update AFTER UPDATE ON shop.vendors_entity REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION shop.shop_vendors_update();

REVOKE EXECUTE ON ROUTINE shop.shop_vendors_delete() FROM public;

REVOKE EXECUTE ON ROUTINE shop.shop_vendors_insert() FROM public;

REVOKE EXECUTE ON ROUTINE shop.shop_vendors_update() FROM public;

REVOKE EXECUTE ON ROUTINE shop.vendors_erase(bigint, text[]) FROM public;

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
            WHERE c.oid = ANY (ARRAY[]::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['shop.shop_vendors_delete()', 'shop.shop_vendors_insert()', 'shop.shop_vendors_update()', 'shop.vendors_erase(bigint, text[])']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
