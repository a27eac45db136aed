package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Takes from everybody but the owner what default privileges or anybody has given them on what is closed from now on,
 * on single columns, too, and whoever they have passed it on to.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html">Default privileges</a>
 */
final class ClosedSql {

    private static final String CLOSE = """
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
                        WHERE c.oid = ANY (ARRAY[$L]::regclass[])
                        UNION ALL
                        SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
                        FROM pg_proc f WHERE f.oid = ANY (ARRAY[$L]::regprocedure[])
                    ) o, aclexplode(o.acl) p
                    WHERE p.grantee <> o.owner
                    GROUP BY o.kind, o.name, p.grantee
                LOOP
                    EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
                END LOOP;
            END
            $close$""";

    /** Whoever has these runs code as the owner: by a trigger as rows are inserted, by a cast as a key is looked up. */
    private static final String GUARD = """
            DO $close$
            DECLARE
                one record;
            BEGIN
                FOR one IN
                    SELECT c.oid::regclass::text AS name,
                        CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE p.grantee::regrole::text END AS who
                    FROM pg_class c, LATERAL (
                        SELECT c.relacl AS acl
                        UNION ALL
                        SELECT a.attacl FROM pg_attribute a WHERE a.attrelid = c.oid
                    ) r, aclexplode(r.acl) p
                    WHERE c.oid = ANY (ARRAY[$L]::regclass[]) AND p.grantee <> c.relowner
                        AND p.privilege_type IN ('TRIGGER', 'REFERENCES')
                    GROUP BY c.oid, p.grantee
                LOOP
                    EXECUTE format('REVOKE TRIGGER, REFERENCES ON TABLE %s FROM %s CASCADE', one.name, one.who);
                END LOOP;
            END
            $close$""";

    private ClosedSql() {}

    /** For all that these changes make; nothing if none of it is closed. A closed trigger guards its table. */
    static List<Sql> after(List<Change> changes) {
        List<Sql> relations = new ArrayList<>();
        List<Sql> functions = new ArrayList<>();
        SequencedSet<Sql> guarded = new LinkedHashSet<>();
        for (Change change : changes) {
            for (SchemaObject object : closedBy(change)) {
                switch (object) {
                    case Table table -> relations.add(literal(Sql.of("$N", table.name())));
                    case View view -> relations.add(literal(Sql.of("$N", view.name())));
                    case Function function ->
                        functions.add(literal(Sql.of("$N($L)", function.name(), Sql.raw(function.arguments()))));
                    case Trigger trigger -> guarded.add(literal(Sql.of("$N", trigger.table())));
                    case SchemaObject other -> {}
                }
            }
        }
        List<Sql> statements = new ArrayList<>();
        if (!relations.isEmpty() || !functions.isEmpty()) {
            statements.add(Sql.of(CLOSE, Sql.join(", ", relations), Sql.join(", ", functions)));
        }
        if (!guarded.isEmpty()) {
            statements.add(Sql.of(GUARD, Sql.join(", ", List.copyOf(guarded))));
        }
        return statements;
    }

    private static List<SchemaObject> closedBy(Change change) {
        return switch (change) {
            case Change.Create(var object) when Closed.is(object) -> List.of(object);
            case Change.Alter(var from, var to) when Closed.is(to) && !Closed.is(from) -> List.of(to);
            case Change other -> List.of();
        };
    }

    private static Sql literal(Sql name) {
        return Sql.of("$S", name.text());
    }
}
