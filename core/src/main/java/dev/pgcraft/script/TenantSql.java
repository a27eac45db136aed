package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.Tenancy;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Stops where tenants shall be kept apart in tables whose owner no policy binds. */
final class TenantSql {

    private static final String REFUSE = """
            DO $tenants$
            DECLARE
                owner text := (
                    SELECT min(quote_ident(r.rolname))
                    FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
                    WHERE c.oid = ANY (ARRAY[$L]::regclass[]) AND (r.rolsuper OR r.rolbypassrls OR r.rolcanlogin)
                );
            BEGIN
                IF owner IS NOT NULL THEN
                    RAISE EXCEPTION 'role % owns tables that keep tenants apart, and policies do not bind it', owner
                        USING HINT = 'ALTER ROLE ' || owner || ' NOLOGIN NOSUPERUSER NOBYPASSRLS';
                END IF;
            END
            $tenants$""";

    private TenantSql() {}

    /** For all tables in which these changes begin to keep tenants apart. */
    static List<Sql> after(List<Change> changes) {
        NavigableSet<QualifiedName> tables = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Create(Policy policy) && Tenancy.is(policy)) {
                tables.add(policy.table());
            }
        }
        List<Sql> names = tables.stream()
                .map(table -> Sql.of("$S", Sql.of("$N", table).text()))
                .toList();
        return names.isEmpty() ? List.of() : List.of(Sql.of(REFUSE, Sql.join(", ", names)));
    }
}
