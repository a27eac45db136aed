package dev.pgcraft.builtin.history;

import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * {@code retention}: the function by which the owner has the log forget what ceased to hold long ago.
 *
 * @param statements those that do it; {@code edge} is the moment since which all is kept
 * @param carried what is taken out of a month before it goes
 */
public record Forgetting(Function<Log, List<Sql>> statements, Function<Log, Sql> carried) implements Plugin {

    /** A column of the log may have the name of a variable. */
    private static final String BODY = """
            #variable_conflict use_variable
            DECLARE
                edge timestamptz := $L;
                forgotten bigint := 0;
                counted bigint;$L
            BEGIN
                $L
                $L
                $L
                RETURN forgotten;
            END""";

    private static final String MONTHS = """
            FOR month IN
                    SELECT p.name
                    FROM (
                        $L
                    ) p
                    WHERE p.until <= edge
                    ORDER BY p.until
                LOOP
                    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', $S, month);$L
                    EXECUTE format('SELECT count(*) FROM %s', month) INTO counted;
                    forgotten := forgotten + counted;$L
                    EXECUTE format('DROP TABLE %s', month);
                END LOOP;
                $L""";

    private static final String ALONE = """

                    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', month);""";

    /** The last value of each attribute, and each end of an entity: what comes behind knows what becomes of them. */
    private static final String CARRIED = """

                    EXECUTE format('INSERT INTO %s (%s) SELECT DISTINCT ON (%s) %s FROM %s ORDER BY %s, until DESC',
                        $S, $S, $S, $S, month, $S);
                    GET DIAGNOSTICS counted = ROW_COUNT;
                    forgotten := forgotten - counted;""";

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
                WHERE l.until < edge AND (l.since > l.born OR $L > 0)""";

    /** Where a row of the log is a version of the whole row. */
    public static Forgetting ofVersions() {
        return new Forgetting(log -> List.of(Sql.of(VERSIONS, log.name())), log -> Sql.raw(""));
    }

    /** Where a row of the log is a version of one attribute. */
    public static Forgetting ofAttributes() {
        return new Forgetting(
                log -> log.values().isEmpty() ? List.of(gone(log)) : List.of(gone(log), last(log)),
                Forgetting::carried);
    }

    private static Sql gone(Log log) {
        Sql same = Pieces.same("x", "l", log.keys());
        return Sql.of(VALUES, log.name(), log.name(), same, log.name(), same);
    }

    private static Sql last(Log log) {
        Sql nothing = Pieces.each(", ", log.values(), value -> Sql.of("$N = NULL", value));
        return Sql.of(LAST, log.name(), nothing, Pieces.nonnulls(log.values(), some -> Pieces.of("l", some)));
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
        Unbound all = Unbound.of(workbench, log.name());
        Sql rows = Pieces.each("\n    ", statements.apply(log), statement -> Sql.of(COUNTED, statement));
        Sql body = Sql.of(
                BODY,
                log.keeping().edge().orElseThrow(),
                Sql.raw(log.parts().isPresent() ? "\n    month regclass;" : ""),
                all.before(guarded.open()),
                log.parts().map(parts -> months(parts, log, all, rows)).orElse(rows),
                all.after(guarded.close()));
        QualifiedName name = workbench.naming().beside("forget", resource);
        new OwnersFunction(name, Sql.raw(""), "", body)
                .inUtc()
                .addTo(workbench, "forgets what ceased to hold of " + resource + " long ago");
    }

    /** Months that are too old go as a whole, before the rows that are in none of them. */
    private Sql months(Parts parts, Log log, Unbound all, Sql rows) {
        String whole = Sql.of("$N", parts.whole()).text();
        Sql alone = Sql.raw(all.scoped() ? ALONE : "");
        return Sql.of(MONTHS, parts.bounds(), whole, alone, carried.apply(log), rows);
    }

    private static Sql carried(Log log) {
        String whole = Sql.of("$N", log.name()).text();
        String columns =
                log.parts().map(parts -> Sql.names(parts.columns(log)).text()).orElse("");
        List<Identifier> entity = new ArrayList<>(log.keys());
        entity.addAll(List.of(Version.ATTRIBUTE, Version.BORN));
        String each = Sql.names(entity).text();
        return Sql.of(CARRIED, whole, columns, each, columns, each);
    }
}
