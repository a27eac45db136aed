package dev.pgcraft.builtin.history;

import dev.pgcraft.builtin.protection.Guard;
import dev.pgcraft.builtin.protection.Writer;
import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.TriggerDefinition;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** The table of the rows that are there now, and its triggers. */
final class Guarded {

    /** The setting that turns all resources to a moment of the past. */
    static final String MOMENT = "pgcraft.as_of";

    private static final String BEGUN_AFTER_THE_WAIT = """
            IF current_setting('transaction_isolation') <> 'read committed' THEN
                    UPDATE $N r
                    SET $L
                    FROM new_rows n
                    WHERE $L AND r.valid_from BETWEEN statement_timestamp() AND clock_timestamp();
                END IF;""";

    private static final String REFUSE = """
            BEGIN
                RAISE EXCEPTION $S
                    USING ERRCODE = $S,
                        HINT = $S;
            END""";

    private final Workbench workbench;
    private final QualifiedName resource;
    private final QualifiedName table;

    Guarded(Workbench workbench) {
        this.workbench = workbench;
        this.resource = workbench.resource().name();
        this.table = workbench.get(Keys.TABLE).name();
    }

    QualifiedName table() {
        return table;
    }

    /** What its users see. */
    List<Column> columns() {
        return workbench.columns();
    }

    /**
     * What lets a function write to the log, before it does. The setting is made by a call and not for the function as
     * a whole: only a superuser may define a function with a setting that PostgreSQL does not know.
     */
    Sql open() {
        return Sql.of("PERFORM $L", opening());
    }

    /** What follows the write. */
    Sql close() {
        return Sql.of("PERFORM $L", closing());
    }

    /** What opens, as a declaration of a function that runs often: PERFORM would be a query. */
    Sql declareOpen() {
        return Sql.of("writer text := $L", opening());
    }

    /** What closes again, as an assignment. */
    Sql assignClosed() {
        return Sql.of("writer := $L", closing());
    }

    private Sql opening() {
        return Sql.of("set_config($S, $S, true);", Writer.SETTING, Writer.of(resource));
    }

    private static Sql closing() {
        return Sql.of("set_config($S, '', true);", Writer.SETTING);
    }

    void add(String operation, String when, String scope, Routine routine) {
        Identifier name = workbench.naming().trigger(resource, operation);
        new TriggerDefinition(table, name, Sql.raw(when), Sql.raw(scope), routine)
                .addTo(workbench, purpose(), workbench.resource().where());
    }

    /**
     * What no UPDATE changes, as assignments that stand before all others.
     *
     * @param own columns that nobody sees
     */
    Sql kept(List<Identifier> own) {
        List<Identifier> kept = new ArrayList<>(own);
        for (Column column : columns()) {
            boolean moment =
                    column.name().equals(Version.CREATED_AT) || column.name().equals(Version.UPDATED_AT);
            if ((isExtra(column) && moment) || Computed.onWrite(column)) {
                kept.add(column.name());
            }
        }
        return Pieces.each("\n    ", kept, column -> Sql.of("NEW.$N := OLD.$N;", column, column));
    }

    /** That the row was updated at a moment, where it says when it was. */
    Sql touched(Identifier moment) {
        boolean says = columns().stream()
                .anyMatch(column -> isExtra(column) && column.name().equals(Version.UPDATED_AT));
        return says ? Sql.of("NEW.$N := NEW.$N;", Version.UPDATED_AT, moment) : Sql.raw("NULL;");
    }

    private boolean isExtra(Column column) {
        return !workbench.resource().items().columns().contains(column);
    }

    /** What is decided row by row, once PostgreSQL has locked it. */
    void addTouch(Sql body) {
        add("touch", "BEFORE UPDATE", "FOR EACH ROW", Routine.invoker(body));
    }

    /**
     * That somebody sets the moments in so many words, who is left alone: nobody but a generated function and the owner
     * sees them. No WHEN of the trigger, which PostgreSQL would read again from its text at each statement.
     */
    Sql said(List<Identifier> moments) {
        return Pieces.each(" OR ", moments, moment -> Sql.of("NEW.$N IS DISTINCT FROM OLD.$N", moment, moment));
    }

    /**
     * A new row takes its moments before it waits for whoever deletes the one of the same key. Above READ COMMITTED the
     * trigger does not see what that one wrote into the log, but now it has ended, and so it is past. Who sets the
     * moments in so many words is left alone.
     */
    Sql begunAfterTheWait(List<Identifier> keys, List<Identifier> moments) {
        Sql now = Pieces.each(", ", moments, moment -> Sql.of("$N = clock_timestamp()", moment));
        return Sql.of(BEGUN_AFTER_THE_WAIT, table, now, Pieces.same("r", "n", keys));
    }

    /** What a history could not tell of, or not truly. */
    void refuseWhatLeavesNoTrace(List<Identifier> keys) {
        refuseTruncate();
        refuseOtherKeys(keys);
        refuseInThePast();
    }

    /** All rows at once would leave no trace. */
    private void refuseTruncate() {
        Sql body = refusal("TRUNCATE of %s is refused: it would leave no history", "0A000", "use DELETE");
        guard("truncate", "BEFORE TRUNCATE", TriggerDefinition.EACH_STATEMENT, body);
    }

    /** The key is what makes versions those of one entity. */
    private void refuseOtherKeys(List<Identifier> keys) {
        Sql body = refusal(
                "the key of %s cannot be updated: by it, its history is found",
                "0A000", "insert a new row, and delete this one");
        List<Sql> differs = keys.stream()
                .map(key -> Sql.of("OLD.$N IS DISTINCT FROM NEW.$N", key, key))
                .toList();
        guard(
                "key",
                "BEFORE UPDATE OF " + Sql.names(keys).text(),
                Sql.of("FOR EACH ROW WHEN ($L)", Sql.join(" OR ", differs)),
                body);
    }

    /** Who looks at the past has no business in the present. */
    private void refuseInThePast() {
        Sql body =
                refusal("%s cannot be written to while " + MOMENT + " is set", "25006", "RESET " + MOMENT + " first");
        guard(
                "past",
                "BEFORE INSERT OR UPDATE OR DELETE",
                Sql.of("FOR EACH STATEMENT WHEN (current_setting($S, true) <> '')", MOMENT),
                body);
    }

    private Sql refusal(String message, String code, String hint) {
        return Sql.of(REFUSE, message.formatted(resource).replace("%", "%%"), code, hint);
    }

    private void guard(String operation, String when, Sql scope, Sql body) {
        Identifier name = workbench.naming().guard(resource, operation);
        TriggerDefinition trigger = new TriggerDefinition(table, name, Sql.raw(when), scope, Routine.invoker(body));
        workbench.put(Guard.KEY, new Guard(trigger, purpose()));
    }

    private String purpose() {
        return "keeps the history of " + resource;
    }
}
