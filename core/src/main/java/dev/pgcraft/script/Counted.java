package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The tables whose rows are counted before everything, and whose policies bind the owner, too: whoever counts would see
 * none of them.
 */
record Counted(Dependencies needs, Rows rows, Bound bound, NavigableSet<QualifiedName> tables) {

    /** None. */
    static final Counted NOTHING = new Counted(Dependencies.NONE, new Rows(), Bound.NONE, new TreeSet<>());

    private static final String FREE = """
            DO $policies$
            BEGIN
                $L
            END
            $policies$""";

    private static final String LET_GO = """
            IF pg_catalog.row_security_active($S) THEN
                    ALTER TABLE $N NO FORCE ROW LEVEL SECURITY;
                END IF;""";

    private static final String BIND = """
            IF NOT (SELECT c.relforcerowsecurity FROM pg_catalog.pg_class c WHERE c.oid = $S::regclass) THEN
                    ALTER TABLE $N FORCE ROW LEVEL SECURITY;
                END IF;""";

    /** That rows are counted for this change, of its table and of those that it compares with. */
    void note(Change change) {
        Stream.concat(Stream.of(change.id()), needs.needs(change.id()).stream())
                .filter(id -> id.path().size() > 2 || id.kind() == Kind.TABLE)
                .map(id -> rows.tableName(
                        QualifiedName.of(id.path().get(0), id.path().get(1))))
                .flatMap(table -> bound.before(table).stream())
                .forEach(tables::add);
    }

    /** The guards, between which policies let whoever counts see all rows; a superuser sees them anyway. */
    List<Sql> free(Collection<Sql> guards) {
        if (tables.isEmpty()) {
            return List.copyOf(guards);
        }
        List<Sql> free = new ArrayList<>();
        free.add(each(LET_GO));
        free.addAll(guards);
        free.add(each(BIND));
        return free;
    }

    private Sql each(String template) {
        List<Sql> statements = tables.stream()
                .map(table -> Sql.of(template, Sql.of("$N", table).text(), table))
                .toList();
        return Sql.of(FREE, Sql.join("\n    ", statements));
    }
}
