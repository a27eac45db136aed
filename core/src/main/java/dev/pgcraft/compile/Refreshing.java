package dev.pgcraft.compile;

import dev.pgcraft.model.View;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What computes the rows of a materialized view anew: a function, and where it is wished, triggers.
 *
 * <p>Whoever refreshes takes a lock in a statement of its own, and only then a snapshot: without that, a refresh that
 * waited for another would put back what the other has seen already. For triggers the lock is a row that is written,
 * so that above READ COMMITTED, where the snapshot is the older one, the later of two fails instead of losing rows.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html">REFRESH</a>
 */
final class Refreshing {

    private static final String FUNCTION = """
            CREATE OR REPLACE FUNCTION $N() RETURNS $L LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = pg_catalog, pg_temp AS $L
            BEGIN
            $L
            END
            $L""";

    private static final String WAIT = """
                PERFORM pg_advisory_xact_lock('pg_class'::regclass::oid::integer, $S::regclass::oid::integer);\
            """;

    private static final String WRITE = """
                INSERT INTO $N (one, at) VALUES (true, clock_timestamp())
                ON CONFLICT (one) DO UPDATE SET at = excluded.at;\
            """;

    /** The first refresh of a view that holds nothing cannot be concurrent. */
    private static final String REFRESH = """
                IF (SELECT relispopulated FROM pg_class WHERE oid = $S::regclass) THEN
                    REFRESH MATERIALIZED VIEW CONCURRENTLY $N;
                ELSE
                    REFRESH MATERIALIZED VIEW $N;
                END IF;\
            """;

    /** A migration that has put the view aside makes it anew. */
    private static final String ON_CHANGE = """
                IF to_regclass($S) IS NULL THEN
                    RETURN NULL;
                END IF;
            $L
            $L
                RETURN NULL;\
            """;

    private final View view;
    private final View.Stored stored;
    private final Draft draft;
    private final Sql relation;

    Refreshing(View view, View.Stored stored, Draft draft) {
        this.view = view;
        this.stored = stored;
        this.draft = draft;
        this.relation = Sql.of("$N", view.name());
    }

    /** The function that others may be granted. */
    ObjectId add(NavigableMap<QualifiedName, QualifiedName> tables) {
        boolean onChange = !stored.onChangeOf().isEmpty();
        QualifiedName lock = draft.naming().beside("refreshes", view.name());
        Sql waiting = onChange ? Sql.of(WRITE, lock) : Sql.of(WAIT, relation.text());
        QualifiedName name = draft.naming().beside("refresh", view.name());
        Sql body = Sql.join("\n", List.of(waiting, refresh()));
        Optional<String> comment = Optional.of("refreshes " + view.name());
        Function function = function(name, "void", body, comment);
        if (onChange) {
            addLock(lock);
            addTriggers(tables, waiting);
        }
        return function.id();
    }

    private Sql refresh() {
        return stored.unique().isEmpty()
                ? Sql.of("    REFRESH MATERIALIZED VIEW $N;", view.name())
                : Sql.of(REFRESH, relation.text(), view.name(), view.name());
    }

    private Function function(QualifiedName name, String result, Sql body, Optional<String> comment) {
        Sql quote = Routine.quote(body.text());
        Sql definition = Sql.of(FUNCTION, name, Sql.raw(result), quote, body, quote);
        Function function = new Function(name, "", Function.Form.FUNCTION, result, definition, comment);
        draft.add(function, view.where());
        draft.add(Grant.of(function.id(), Grant.PUBLIC, List.of()), view.where());
        return function;
    }

    /** A table of one row, which whoever refreshes writes first. */
    private void addLock(QualifiedName name) {
        Optional<String> none = Optional.empty();
        Identifier one = Identifier.of("one");
        Identifier key = draft.naming().primaryKey(name.name(), List.of(one));
        draft.add(new Table(name, Closed.comment("when %s was refreshed last".formatted(view.name()))), view.where());
        draft.add(column(name, one, 1, "boolean"), view.where());
        draft.add(column(name, Identifier.of("at"), 2, "timestamp with time zone"), view.where());
        Sql definition = Sql.of("PRIMARY KEY ($N)", one);
        draft.add(new Constraint(name, key, Constraint.Type.PRIMARY_KEY, definition, none), view.where());
    }

    private static Column column(QualifiedName table, Identifier name, int position, String type) {
        Optional<Sql> collation = Optional.empty();
        Optional<String> comment = Optional.empty();
        return new Column(table, name, position, new PgType(type), collation, false, new Column.Value.None(), comment);
    }

    private void addTriggers(NavigableMap<QualifiedName, QualifiedName> tables, Sql waiting) {
        Identifier name = draft.naming().trigger(view.name(), "refresh");
        Sql body = Sql.of(ON_CHANGE, relation.text(), waiting, refresh());
        Optional<String> comment = Closed.comment("refreshes " + view.name());
        Function called = function(view.name().sibling(name), "trigger", body, comment);
        for (View.Source source : stored.onChangeOf()) {
            QualifiedName table = tables.getOrDefault(source.name(), source.name());
            Sql definition = Sql.of(
                    "CREATE TRIGGER $N AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON $N"
                            + " FOR EACH STATEMENT EXECUTE FUNCTION $N()",
                    name,
                    table,
                    called.name());
            Trigger trigger = new Trigger(table, name, definition, Optional.empty());
            draft.add(trigger, source.where());
            draft.needs(trigger.id(), called.id());
            ObjectId.relations(table).forEach(relation -> draft.needs(trigger.id(), relation));
        }
    }
}
