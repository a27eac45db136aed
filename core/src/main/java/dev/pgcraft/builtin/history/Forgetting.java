package dev.pgcraft.builtin.history;

import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.function.Function;

/**
 * {@code retention}: the function by which the owner has the log forget what ceased to hold long ago.
 *
 * @param statements those that do it; {@code edge} is the moment since which all is kept
 */
public record Forgetting(Function<Log, List<Sql>> statements) implements Plugin {

    /** A column of the log may have the name of a variable. */
    private static final String BODY = """
            #variable_conflict use_variable
            DECLARE
                edge timestamptz := $L;
                forgotten bigint := 0;
                counted bigint;
            BEGIN
                $L
                $L
                $L
                RETURN forgotten;
            END""";

    private static final String COUNTED = """
            $L;
                GET DIAGNOSTICS counted = ROW_COUNT;
                forgotten := forgotten + counted;""";

    private static final String VERSIONS = "DELETE FROM $N l WHERE l.valid_to < edge";

    /** All but the last value before the edge of an attribute that was there at the edge: it says who set the next. */
    private static final String VALUES = """
            DELETE FROM $N l
                WHERE l.until < edge AND (
                    l.attribute = ''
                    OR EXISTS (
                        SELECT FROM $N x
                        WHERE $L AND x.attribute = l.attribute AND x.born = l.born
                            AND x.until > l.until AND x.until < edge)
                    OR EXISTS (
                        SELECT FROM $N x
                        WHERE $L AND x.attribute = '' AND x.born = l.born AND x.until < edge))""";

    /** That one stands for all before it, and says of none what it was. */
    private static final String LAST = """
            UPDATE $N l
                SET $L, since = l.born, erased = jsonb_build_array(jsonb_build_object(
                    'columns', jsonb_build_array(l.attribute), 'at', clock_timestamp(), 'by', session_user))
                WHERE l.until < edge AND (l.since > l.born OR num_nonnulls($L) > 0)""";

    /** Where a row of the log is a version of the whole row. */
    public static Forgetting ofVersions() {
        return new Forgetting(log -> List.of(Sql.of(VERSIONS, log.name())));
    }

    /** Where a row of the log is a version of one attribute. */
    public static Forgetting ofAttributes() {
        return new Forgetting(log -> log.values().isEmpty() ? List.of(gone(log)) : List.of(gone(log), last(log)));
    }

    private static Sql gone(Log log) {
        Sql same = Pieces.same("x", "l", log.keys());
        return Sql.of(VALUES, log.name(), log.name(), same, log.name(), same);
    }

    private static Sql last(Log log) {
        Sql nothing = Pieces.each(", ", log.values(), value -> Sql.of("$N = NULL", value));
        return Sql.of(LAST, log.name(), nothing, Pieces.of("l", log.values()));
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, Log.KEY);
    }

    @Override
    public void contribute(Workbench workbench) {
        Log log = workbench.get(Log.KEY);
        QualifiedName resource = workbench.resource().name();
        Guarded guarded = new Guarded(workbench);
        Unbound all = Unbound.of(workbench, log);
        Sql body = Sql.of(
                BODY,
                log.keeping().edge().orElseThrow(),
                all.before(guarded.open()),
                Pieces.each("\n    ", statements.apply(log), statement -> Sql.of(COUNTED, statement)),
                all.after(guarded.close()));
        QualifiedName name = workbench.naming().beside("forget", resource);
        new OwnersFunction(name, Sql.raw(""), "", body)
                .addTo(workbench, "forgets what ceased to hold of " + resource + " long ago");
    }
}
