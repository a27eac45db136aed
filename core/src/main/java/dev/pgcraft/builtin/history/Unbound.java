package dev.pgcraft.builtin.history;

import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;

/**
 * What lets a function of the owner reach all rows of a table that keeps tenants apart. Nobody else sees the table
 * without its policies: it is locked until the transaction ends.
 *
 * @param scoped whether there are policies that bind the owner, too
 */
record Unbound(QualifiedName table, boolean scoped) {

    static Unbound of(Workbench workbench, QualifiedName table) {
        return new Unbound(table, !workbench.all(Keys.SCOPE).isEmpty());
    }

    /** What comes first. */
    Sql before(Sql next) {
        return scoped ? Sql.of("ALTER TABLE $N NO FORCE ROW LEVEL SECURITY;\n    $L", table, next) : next;
    }

    /** What comes last. */
    Sql after(Sql last) {
        return scoped ? Sql.of("$L\n    ALTER TABLE $N FORCE ROW LEVEL SECURITY;", last, table) : last;
    }
}
