package dev.pgcraft.builtin.history;

import dev.pgcraft.builtin.protection.Guard;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;

/**
 * {@code version_triggers}: what closes a version when a row is updated or deleted.
 *
 * <p>When a version begins is decided row by row, after PostgreSQL has locked the row, and never lies before the one
 * that it follows, whatever the clock says. What was is written once for each statement.
 */
public final class VersionTriggers implements Plugin {

    private static final String TOUCH = """
            BEGIN
                IF $L THEN
                    RETURN NEW;
                END IF;
                $L
                IF NEW *<> OLD THEN
                    IF OLD.transaction <> pg_current_xact_id() OR OLD.valid_from < transaction_timestamp() THEN
                        NEW.valid_from := greatest(clock_timestamp(), OLD.valid_from + interval '1 microsecond');
                        NEW.operation := 'update';
                        NEW.changed_by := session_user;
                        NEW.claim := $L;
                        NEW.transaction := pg_current_xact_id();
                    END IF;
                    $L
                END IF;
                RETURN NEW;
            END""";

    private static final String UPDATE = """
            DECLARE
                $L
            BEGIN
                INSERT INTO $N ($L, valid_from, valid_to, operation, changed_by, claim, transaction)
                SELECT $L, o.valid_from, n.valid_from, o.operation, o.changed_by, o.claim, o.transaction
                FROM old_rows o
                JOIN new_rows n ON $L
                WHERE n.transaction <> o.transaction
                    OR (n.transaction = pg_current_xact_id() AND n.valid_from > o.valid_from
                        AND o.valid_from < transaction_timestamp());
                $L
                RETURN NULL;
            END""";

    private static final String DELETE = """
            #variable_conflict use_variable
            DECLARE
                moment timestamptz := clock_timestamp();
                $L
            BEGIN
                INSERT INTO $N ($L, valid_from, valid_to, operation, changed_by, claim, transaction)
                SELECT $L, x.valid_from, o.valid_to, x.operation, x.changed_by, x.claim, x.transaction
                FROM (
                    SELECT o.*, CASE
                        WHEN o.transaction = pg_current_xact_id() AND o.valid_from >= transaction_timestamp()
                            THEN o.valid_from
                        ELSE greatest(moment, o.valid_from + interval '1 microsecond')
                    END AS valid_to
                    FROM old_rows o
                    WHERE o.operation <> 'insert' OR o.transaction <> pg_current_xact_id()
                        OR o.valid_from < transaction_timestamp()
                    OFFSET 0
                ) o
                CROSS JOIN LATERAL (VALUES
                    (o.valid_from, o.operation, o.changed_by, o.claim, o.transaction),
                    (o.valid_to, 'delete', session_user, $L, pg_current_xact_id())
                ) x (valid_from, operation, changed_by, claim, transaction)
                WHERE x.operation = 'delete' OR o.valid_to > o.valid_from;
                $L
                RETURN NULL;
            END""";

    private static final String INSERT = """
            BEGIN
                $L
                IF EXISTS (
                    SELECT FROM $N l
                    WHERE l.operation = 'delete' AND l.valid_to >= (SELECT min(n.valid_from) FROM new_rows n)
                ) THEN
                    UPDATE $N r
                    SET valid_from = e.ended + interval '1 microsecond'
                    FROM new_rows n, LATERAL (SELECT max(l.valid_to) AS ended FROM $N l WHERE $L) e
                    WHERE $L AND e.ended >= r.valid_from;
                END IF;
                RETURN NULL;
            END""";

    @Override
    public String name() {
        return "version_triggers";
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
        List<Identifier> fixed = List.of(Version.OPERATION, Version.CHANGED_BY, Version.CLAIM, Version.TRANSACTION);
        Sql body = Sql.of(
                TOUCH,
                guarded.said(List.of(Version.VALID_FROM)),
                guarded.kept(fixed),
                Version.SUBJECT,
                guarded.touched(Version.VALID_FROM));
        guarded.addTouch(body);
    }

    private static void addInsert(Guarded guarded, Log log) {
        Sql sameInLog = Pieces.same("l", "n", log.keys());
        Sql sameRow = Pieces.same("r", "n", log.keys());
        QualifiedName name = log.name();
        Sql begun = guarded.begunAfterTheWait(log.keys(), List.of(Version.VALID_FROM));
        Sql body = Sql.of(INSERT, begun, name, guarded.table(), name, sameInLog, sameRow);
        String scope = "REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT";
        guarded.add("insert", "AFTER INSERT", scope, Routine.definer(body));
    }

    /** Whatever the number of rows: a plan that fits few would be kept for many. */
    private static void addUpdate(Guarded guarded, Log log) {
        Sql names = Pieces.names(log.names());
        Sql body = Sql.of(
                UPDATE,
                guarded.declareOpen(),
                log.name(),
                names,
                Pieces.of("o", log.names()),
                Pieces.same("n", "o", log.keys()),
                guarded.assignClosed());
        String scope = "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT";
        Routine routine = Routine.definer(body).with("enable_nestloop", "off").with("enable_mergejoin", "off");
        guarded.add("update", "AFTER UPDATE", scope, routine);
    }

    private static void addDelete(Guarded guarded, Log log) {
        Sql names = Pieces.names(log.names());
        Sql values = Pieces.of("o", log.names());
        Sql body = Sql.of(
                DELETE, guarded.declareOpen(), log.name(), names, values, Version.SUBJECT, guarded.assignClosed());
        String scope = "REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT";
        guarded.add("delete", "AFTER DELETE", scope, Routine.definer(body));
    }
}
