package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Column.Value.None;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.TriggerDefinition;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** {@code double_entry}: each row is a debit or a credit, and those of one entry are equal when a transaction ends. */
record DoubleEntry(Location where) implements Plugin {

    static final String NAME = "double_entry";
    static final Identifier DIRECTION = Identifier.of("direction");
    static final String DEBIT = "debit";
    static final String CREDIT = "credit";

    private static final Identifier DIFFERENCE = Identifier.of("difference");

    /** An entry that is whole within its statement leaves nothing behind; of others the difference is remembered. */
    private static final String REMEMBER = """
            #variable_conflict use_column
            BEGIN
                INSERT INTO $N AS u ($L$N, $N)
                SELECT $La.$N, $L
                FROM added AS a
                GROUP BY $La.$N
                HAVING $L <> $L
                ORDER BY $La.$N
                ON CONFLICT ($L$N) DO UPDATE SET $N = u.$N + excluded.$N;
                RETURN NULL;
            END""";

    private static final String JUDGE = """
            #variable_conflict use_column
            DECLARE
                unbalanced record;
            $L
                DELETE FROM $N AS u WHERE $Lu.$N = NEW.$N AND u.$N = $L;
                SELECT u.$N AS by_what INTO unbalanced FROM $N AS u WHERE $Lu.$N = NEW.$N;
                IF FOUND THEN
                    RAISE EXCEPTION USING
                        ERRCODE = 'check_violation',
                        MESSAGE = concat($S, NEW.$N, ' differ by ', unbalanced.by_what),
                        SCHEMA = $S,
                        TABLE = $S;
                END IF;
                RETURN NULL;
            END""";

    /** Whoever has become somebody else meanwhile does not see what is to be judged. */
    private static final String STILL = """
            BEGIN
                IF $L THEN
                    RAISE EXCEPTION USING
                        ERRCODE = 'check_violation',
                        MESSAGE = concat($S, NEW.$N, $S),
                        HINT = 'commit, or SET CONSTRAINTS ALL IMMEDIATE, before the session becomes somebody else',
                        SCHEMA = $S,
                        TABLE = $S;
                END IF;""";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(LedgerKeys.LEDGER);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.EXTRA_COLUMN, LedgerKeys.DIRECTED);
    }

    @Override
    public Optional<String> singleton() {
        return Optional.of(NAME);
    }

    @Override
    public void contribute(Workbench workbench) {
        workbench.put(LedgerKeys.DIRECTED, this);
        workbench.put(
                Keys.EXTRA_COLUMN,
                new ExtraColumn(
                        LedgerColumns.column(DIRECTION, new PgType("text"), new None(), where),
                        ExtraColumn.Place.AFTER));
    }

    @Override
    public void connect(Workbench workbench) {
        QualifiedName ledger = workbench.get(Keys.TABLE).name();
        ValueType value = workbench.get(LedgerKeys.LEDGER).value();
        check(workbench, List.of(DIRECTION), Sql.of("$N IN ($S, $S)", DIRECTION, DEBIT, CREDIT));
        check(
                workbench,
                List.of(DIRECTION, LedgerShape.VALUE),
                Sql.of("$N > $L", LedgerShape.VALUE, value.rowLiteral("0")));
        Closing closing = new Closing(workbench, "unbalanced", where);
        QualifiedName open = closing.name();
        closing.add(
                "entries of " + ledger + " that are not balanced yet, in transactions that go on",
                new Closing.Part(LedgerShape.ENTRY, new PgType("uuid"), false),
                List.of(new Closing.Part(DIFFERENCE, value.sum(), false)));
        remember(workbench, ledger, open);
        judge(workbench, ledger, open);
    }

    private void check(Workbench workbench, List<Identifier> columns, Sql condition) {
        QualifiedName table = workbench.get(Keys.TABLE).name();
        Identifier name = workbench.naming().check(workbench.resource().name().name(), columns);
        Sql definition = Sql.of("CHECK ($L)", condition);
        workbench.add(new Constraint(table, name, Constraint.Type.CHECK, definition, Optional.empty()), where);
    }

    private void remember(Workbench workbench, QualifiedName ledger, QualifiedName open) {
        Amount amount = Amount.of(workbench);
        Owners owners = Owners.of(workbench);
        Identifier entry = LedgerShape.ENTRY;
        Sql body = Sql.of(
                REMEMBER,
                open,
                owners.names(),
                entry,
                DIFFERENCE,
                owners.of("a"),
                entry,
                amount.sum("a"),
                owners.of("a"),
                entry,
                amount.sum("a"),
                amount.type().literal("0"),
                owners.of("a"),
                entry,
                owners.names(),
                entry,
                DIFFERENCE,
                DIFFERENCE,
                DIFFERENCE);
        Identifier name = workbench.naming().trigger(workbench.resource().name(), "remember_unbalanced");
        new TriggerDefinition(ledger, name, KeptSql.AFTER, KeptSql.STATEMENT, Routine.definer(body))
                .addTo(workbench, "remembers entries of " + ledger + " that are not balanced yet", where);
    }

    private static Sql still(Workbench workbench, QualifiedName ledger) {
        Owners owners = Owners.of(workbench);
        if (owners.columns().isEmpty()) {
            return Sql.raw("BEGIN");
        }
        return Sql.of(
                STILL,
                owners.others("NEW"),
                "entry ",
                LedgerShape.ENTRY,
                " of %s was not judged before the session became another %s"
                        .formatted(ledger, new Dimensions(owners.columns()).words()),
                ledger.schema(),
                ledger.name());
    }

    private void judge(Workbench workbench, QualifiedName ledger, QualifiedName open) {
        Identifier entry = LedgerShape.ENTRY;
        Owners owners = Owners.of(workbench);
        Sql body = Sql.of(
                JUDGE,
                still(workbench, ledger),
                open,
                owners.same("u", "NEW"),
                entry,
                entry,
                DIFFERENCE,
                workbench.get(LedgerKeys.LEDGER).value().literal("0"),
                DIFFERENCE,
                open,
                owners.same("u", "NEW"),
                entry,
                entry,
                "debits and credits of %s in entry ".formatted(ledger),
                entry,
                ledger.schema(),
                ledger.name());
        Identifier name = workbench.naming().trigger(workbench.resource().name(), "judge_unbalanced");
        Sql when = Sql.raw("CONSTRAINT AFTER INSERT OR UPDATE");
        Sql scope = Sql.raw("DEFERRABLE INITIALLY DEFERRED FOR EACH ROW");
        new TriggerDefinition(open, name, when, scope, Routine.definer(body))
                .addTo(workbench, "judges entries of " + ledger + " when a transaction ends", where);
    }
}
