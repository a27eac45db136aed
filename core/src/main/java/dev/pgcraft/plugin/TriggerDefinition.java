package dev.pgcraft.plugin;

import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * A trigger together with the function that it calls, which has its name.
 *
 * @param table the table or view
 * @param when the event: {@code AFTER INSERT}
 * @param scope for what it fires: {@code REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT}
 */
public record TriggerDefinition(QualifiedName table, Identifier name, Sql when, Sql scope, Routine routine) {

    /** For each row. */
    public static final Sql EACH_ROW = Sql.raw("FOR EACH ROW");

    /** Once for each statement, whatever it does. */
    public static final Sql EACH_STATEMENT = Sql.raw("FOR EACH STATEMENT");

    /**
     * Makes both a part of the declared database.
     *
     * @param purpose what they are for, as the comment of a function says that nobody may call
     */
    public void addTo(Workbench workbench, String purpose, Location where) {
        addTo(workbench, purpose, Optional.empty(), where);
    }

    /** The same with a comment of the trigger's own. */
    public void addTo(Workbench workbench, String purpose, Optional<String> comment, Location where) {
        Function function = routine.named(table.sibling(name), purpose);
        Trigger trigger = new Trigger(table, name, definition(), comment);
        workbench.add(function, where);
        routine.closing(function).ifPresent(grant -> workbench.add(grant, where));
        workbench.add(trigger, where);
        workbench.needs(trigger.id(), function.id());
        ObjectId.relations(table).forEach(relation -> workbench.needs(trigger.id(), relation));
    }

    /**
     * Says what the rows that are there have to obey already when both are made, or when the function becomes another.
     *
     * @param offending a query that gives one number: how many do not
     * @param words what is wrong with them, to stand between {@code rows of} and their number
     */
    public void demands(Workbench workbench, Sql offending, String words, String hint) {
        ObjectId function = routine.named(table.sibling(name), "").id();
        workbench.demands(ObjectId.member(Kind.TRIGGER, table, name), table, offending, words, hint);
        workbench.demands(function, table, offending, words, hint);
    }

    private Sql definition() {
        String kind = when.text().startsWith("CONSTRAINT ") ? "CONSTRAINT " : "";
        Sql event = Sql.raw(when.text().substring(kind.length()));
        return Sql.of(
                "CREATE $LTRIGGER $N $L ON $N $L EXECUTE FUNCTION $N()",
                Sql.raw(kind),
                name,
                event,
                table,
                scope,
                table.sibling(name));
    }
}
