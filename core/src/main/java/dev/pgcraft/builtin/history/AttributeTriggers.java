package dev.pgcraft.builtin.history;

import dev.pgcraft.builtin.protection.Guard;
import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** {@code attribute_triggers}: what writes down the value of an attribute that is set to another, or ends. */
public final class AttributeTriggers implements Plugin {

    private static final String TOUCH = """
            BEGIN
                IF $L THEN
                    RETURN NEW;
                END IF;
                $L
                IF NEW *<> OLD THEN
                    NEW.changed_at := greatest(clock_timestamp(), OLD.changed_at + interval '1 microsecond');
                    NEW.changed_in := pg_current_xact_id();
                    $L
                END IF;
                RETURN NEW;
            END""";

    private static final String OWN =
            "attribute, since, born, born_by, born_claim, until, operation, changed_by, claim, transaction";

    private static final String UPDATE = """
            DECLARE
                $L
            BEGIN
                INSERT INTO $N ($L)
                SELECT $L, x.attribute, greatest(p.until, o.valid_from), o.valid_from, o.changed_by, o.claim,
                    n.changed_at, 'update', session_user, $L, pg_current_xact_id()
                FROM old_rows o
                JOIN new_rows n ON $L
                CROSS JOIN LATERAL (VALUES
                    $L) x (attribute, changed)
                LEFT JOIN LATERAL (
                    SELECT l.until, l.transaction FROM $N l WHERE $L AND l.attribute = x.attribute
                    ORDER BY l.until DESC LIMIT 1) p ON true
                WHERE x.changed AND n.changed_at > o.changed_at
                    AND (o.transaction <> pg_current_xact_id() OR o.valid_from < transaction_timestamp())
                    AND (o.changed_in <> pg_current_xact_id() OR p.until < transaction_timestamp()
                        OR p.transaction IS DISTINCT FROM pg_current_xact_id());
                $L
                RETURN NULL;
            END""";

    private static final String DELETE = """
            #variable_conflict use_variable
            DECLARE
                moment timestamptz := clock_timestamp();
                $L
            BEGIN
                INSERT INTO $N ($L)
                SELECT $L, x.attribute,
                    greatest(o.valid_from, CASE WHEN o.changed_at > o.valid_from THEN (
                        SELECT l.until FROM $N l WHERE $L AND l.attribute = x.attribute
                        ORDER BY l.until DESC LIMIT 1) END),
                    o.valid_from, o.changed_by, o.claim, greatest(moment, o.changed_at + interval '1 microsecond'),
                    'delete', session_user, $L, pg_current_xact_id()
                FROM old_rows o
                CROSS JOIN (VALUES
                    $L) x (attribute)
                WHERE o.transaction <> pg_current_xact_id() OR o.valid_from < transaction_timestamp();
                $L
                RETURN NULL;
            END""";

    private static final String INSERT = """
            BEGIN
                $L
                IF EXISTS (
                    SELECT FROM $N l
                    WHERE l.attribute = '' AND l.until >= (SELECT min(n.valid_from) FROM new_rows n)
                ) THEN
                    UPDATE $N r
                    SET valid_from = e.ended + interval '1 microsecond',
                        changed_at = greatest(r.changed_at, e.ended + interval '1 microsecond')
                    FROM new_rows n, LATERAL (SELECT max(l.until) AS ended FROM $N l WHERE $L AND l.attribute = '') e
                    WHERE $L AND e.ended >= r.valid_from;
                END IF;
                RETURN NULL;
            END""";

    @Override
    public String name() {
        return "attribute_triggers";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, Log.KEY);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Guard.KEY);
    }

    @Override
    public void contribute(Workbench workbench) {
        Log log = workbench.get(Log.KEY);
        Guarded guarded = new Guarded(workbench);
        guarded.refuseWhatLeavesNoTrace(log.keys());
        addTouch(guarded);
        addInsert(guarded, log);
        addUpdate(guarded, log);
        addDelete(guarded, log);
    }

    private static void addTouch(Guarded guarded) {
        List<Identifier> fixed = List.of(Version.CHANGED_IN, Version.CHANGED_BY, Version.CLAIM, Version.TRANSACTION);
        Sql said = guarded.said(List.of(Version.VALID_FROM, Version.CHANGED_AT));
        guarded.addTouch(Sql.of(TOUCH, said, guarded.kept(fixed), guarded.touched(Version.CHANGED_AT)));
    }

    private static void addInsert(Guarded guarded, Log log) {
        QualifiedName name = log.name();
        Sql body = Sql.of(
                INSERT,
                guarded.begunAfterTheWait(log.keys(), List.of(Version.VALID_FROM, Version.CHANGED_AT)),
                name,
                guarded.table(),
                name,
                Pieces.same("l", "n", log.keys()),
                Pieces.same("r", "n", log.keys()));
        String scope = "REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT";
        guarded.add("insert", "AFTER INSERT", scope, Routine.definer(body));
    }

    /**
     * Whatever the number of rows: a plan that fits few would be kept for many. Before 18, what is switched off and
     * used all the same counts as so dear that it would be compiled, each time anew.
     */
    private static void addUpdate(Guarded guarded, Log log) {
        if (log.values().isEmpty()) {
            return;
        }
        Sql changed = Pieces.each(
                ",\n        ", attributes(log), column -> Sql.of("($S, $L)", column.name(), Attributes.differ(column)));
        Sql body = Sql.of(
                UPDATE,
                guarded.declareOpen(),
                log.name(),
                written(log),
                values(log),
                Version.SUBJECT,
                Pieces.same("n", "o", log.keys()),
                changed,
                log.name(),
                Pieces.same("l", "o", log.keys()),
                guarded.assignClosed());
        String scope = "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT";
        Routine routine = Routine.definer(body)
                .with("enable_nestloop", "off")
                .with("enable_mergejoin", "off")
                .with("jit", "off");
        guarded.add("update", "AFTER UPDATE", scope, routine);
    }

    /** The end of the entity is written down even where it has no attribute. */
    private static void addDelete(Guarded guarded, Log log) {
        List<Sql> ended = new ArrayList<>(List.of(Sql.raw("('')")));
        log.values().forEach(attribute -> ended.add(Sql.of("($S)", attribute)));
        Sql body = Sql.of(
                DELETE,
                guarded.declareOpen(),
                log.name(),
                written(log),
                values(log),
                log.name(),
                Pieces.same("l", "o", log.keys()),
                Version.SUBJECT,
                Sql.join(", ", ended),
                guarded.assignClosed());
        String scope = "REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT";
        guarded.add("delete", "AFTER DELETE", scope, Routine.definer(body));
    }

    private static List<Column> attributes(Log log) {
        return log.kept().stream()
                .filter(column -> log.values().contains(column.name()))
                .toList();
    }

    private static Sql written(Log log) {
        return Sql.of("$L, $L", Pieces.names(log.names()), Sql.raw(OWN));
    }

    private static Sql values(Log log) {
        List<Sql> values = new ArrayList<>(List.of(Pieces.of("o", log.keys())));
        log.values()
                .forEach(attribute ->
                        values.add(Sql.of("CASE x.attribute WHEN $S THEN o.$N END", attribute, attribute)));
        log.fixed().forEach(column -> values.add(Sql.of("CASE x.attribute WHEN '' THEN o.$N END", column)));
        return Sql.join(",\n        ", values);
    }
}
