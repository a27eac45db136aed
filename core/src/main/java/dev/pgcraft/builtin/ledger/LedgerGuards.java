package dev.pgcraft.builtin.ledger;

import dev.pgcraft.builtin.protection.Guard;
import dev.pgcraft.builtin.protection.Writer;
import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.ForeignKey.Action;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.TriggerDefinition;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code ledger_guards}: rows stay as they are, and every value can be counted with. Who owns the table and says that
 * it is meant may change rows: migrations do. Who is only granted to may say what it likes. Nobody but the owner may
 * have a trigger on the table or a foreign key to it: either runs code with the rights of the owner.
 */
record LedgerGuards(Location where) implements Plugin {

    private static final List<String> REFUSED = List.of("UPDATE", "DELETE", "TRUNCATE");
    private static final Set<Action> HARMLESS = EnumSet.of(Action.NO_ACTION, Action.RESTRICT);

    private static final String BODY = """
            BEGIN
                IF current_setting($S, true) IS DISTINCT FROM $S
                    OR NOT (SELECT pg_has_role(c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = TG_RELID) THEN
                    RAISE EXCEPTION USING
                        ERRCODE = 'object_not_in_prerequisite_state',
                        MESSAGE = $S,
                        HINT = 'insert rows that correct the balance',
                        SCHEMA = $S,
                        TABLE = $S;
                END IF;
                RETURN NULL;
            END""";

    @Override
    public String name() {
        return "ledger_guards";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, LedgerKeys.LEDGER);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Guard.KEY);
    }

    @Override
    public void contribute(Workbench workbench) {
        QualifiedName table = workbench.get(Keys.TABLE).name();
        REFUSED.forEach(operation -> guard(workbench, table, operation));
        workbench.admits(
                table,
                Sql.of("SET LOCAL $L = $S", Sql.raw(Writer.SETTING), Writer.of(table)),
                Sql.of("SET LOCAL $L = ''", Sql.raw(Writer.SETTING)));
        List<String> endless = workbench.get(LedgerKeys.LEDGER).value().endless();
        if (!endless.isEmpty()) {
            workbench.add(finite(workbench, table, endless), where);
        }
        workbench.resource().items().foreignKeys().forEach(key -> {
            refuse(workbench, key, "delete", key.onDelete());
            refuse(workbench, key, "update", key.onUpdate());
        });
    }

    private void guard(Workbench workbench, QualifiedName table, String operation) {
        String message = "%s is a ledger: its rows stay as they are, and %s is refused".formatted(table, operation);
        Sql body = Sql.of(BODY, Writer.SETTING, Writer.of(table), message, table.schema(), table.name());
        Identifier name = workbench.naming().guard(workbench.resource().name(), operation.toLowerCase(Locale.ROOT));
        Sql when = Sql.raw("BEFORE " + operation);
        TriggerDefinition trigger =
                new TriggerDefinition(table, name, when, TriggerDefinition.EACH_STATEMENT, Routine.invoker(body));
        workbench.put(Guard.KEY, new Guard(trigger, "keeps rows as they are", Closed.comment("rows stay as they are")));
    }

    private static Constraint finite(Workbench workbench, QualifiedName table, List<String> endless) {
        Identifier name = workbench.naming().check(workbench.resource().name().name(), List.of(LedgerShape.VALUE));
        Sql never = Sql.raw(endless.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")));
        Sql definition = Sql.of("CHECK ($N NOT IN ($L))", LedgerShape.VALUE, never);
        return new Constraint(table, name, Constraint.Type.CHECK, definition, Optional.empty());
    }

    private static void refuse(Workbench workbench, ForeignKey key, String event, Optional<Action> action) {
        action.filter(does -> !HARMLESS.contains(does)).ifPresent(does -> {
            String called = key.name().map(" \"%s\""::formatted).orElse("");
            String message = "foreign key%s of %s would change rows on %s (%s), and rows of a ledger stay as they are"
                    .formatted(
                            called,
                            workbench.resource().name(),
                            event,
                            does.sql().toLowerCase(Locale.ROOT));
            workbench.report(Problem.of(
                    Code.LEDGER_CASCADE,
                    key.where(),
                    message,
                    "leave on_%s out, or write \"on_%s: restrict\"".formatted(event, event)));
        });
    }
}
