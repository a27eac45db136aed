package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Event;
import dev.pgcraft.model.Event.Parameter;
import dev.pgcraft.model.Expression;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.Comparator;
import java.util.List;

/**
 * A query of an event as a function of SQL: PostgreSQL reads it when it is made, knows what it reads, and puts it in
 * the place of its call.
 *
 * @param columns what it gives, named as those of the ledger
 */
record EventQuery(Workbench workbench, Event event, String template, Expression query, List<Identifier> columns) {

    /** The kind of the name of the function that gives an event's rows, or the balances that it wants. */
    static final String ROWS = "event_rows";

    /** The kind of the name of the function that gives the balances that are. */
    static final String EXISTING = "event_existing";

    private static final String DEFINITION = """
            CREATE OR REPLACE FUNCTION $N($L) RETURNS TABLE($L) LANGUAGE sql STABLE
            BEGIN ATOMIC
            $LSELECT $L FROM ($L) AS r;
            END""";

    private QualifiedName name() {
        return workbench.naming().beside(template, workbench.resource().name(), event.name());
    }

    /** Makes the function a part of the declared database. */
    void add() {
        String types = LedgerFunction.types(
                event.parameters().stream().map(Parameter::type).toList());
        List<Sql> results = workbench.columns().stream()
                .filter(column -> columns.contains(column.name()))
                .sorted(Comparator.comparingInt((Column column) -> columns.indexOf(column.name())))
                .map(column -> Sql.of("$N $L", column.name(), column.type().sql()))
                .toList();
        Sql result = Sql.join(", ", results);
        Sql definition =
                Sql.of(DEFINITION, name(), declared(), result, input(), new Dimensions(columns).of("r"), sql(query));
        Function function = new Function(
                name(),
                types,
                Function.Form.FUNCTION,
                "TABLE(" + result.text() + ")",
                definition,
                Closed.comment("a query of event " + event.name() + " of "
                        + workbench.resource().name()));
        workbench.add(function, query.where());
        workbench.add(Grant.of(function.id(), Grant.PUBLIC, List.of()), query.where());
    }

    private Sql declared() {
        List<Sql> declared = event.parameters().stream()
                .map(parameter ->
                        Sql.of("$N $L", free(parameter.name()), parameter.type().sql()))
                .toList();
        return Sql.join(", ", declared);
    }

    /** The name of a parameter, which may not be that of one of the columns. */
    private Identifier free(Identifier parameter) {
        Identifier name = EventSql.prefixed(parameter);
        return columns.contains(name) ? Identifier.of("_" + name.name()) : name;
    }

    /** Its call with the parameters of the event. */
    Sql called(List<Sql> parameters) {
        return Sql.of(
                "SELECT $L FROM $N($L) AS r", new Dimensions(columns).of("r"), name(), Sql.join(", ", parameters));
    }

    /** What other queries of the event know as {@code input}. */
    private Sql input() {
        if (event.desired().isEmpty()
                || (event.input().isEmpty() && event.parameters().isEmpty())) {
            return Sql.raw("");
        }
        Sql rows = event.input().map(this::sql).orElseGet(this::parameters);
        return Sql.of("WITH input AS ($L)\n", rows);
    }

    /** The parameters as the one row of a query. */
    private Sql parameters() {
        List<Sql> selected = event.parameters().stream()
                .map(parameter -> Sql.of("$L AS $N", place(parameter.name().name()), parameter.name()))
                .toList();
        return Sql.of("SELECT $L", Sql.join(", ", selected));
    }

    /** By its name, as PostgreSQL says it when it is asked for the function. */
    private Sql place(String parameter) {
        return Sql.of("$N.$N", name().name(), free(Identifier.of(parameter)));
    }

    /** With parameters in the place of markers. */
    private Sql sql(Expression written) {
        StringBuilder sql = new StringBuilder();
        for (Token token : Fragment.of(written.text()).withoutSemicolon().tokens()) {
            sql.append(
                    switch (token.kind()) {
                        case MARKER -> place(token.marked()).text();
                        case COMMENT -> " ";
                        case SPACE, WORD, NUMBER, NAME, STRING, DOLLAR_STRING, SYMBOL, UNCLOSED -> token.text();
                    });
        }
        return Sql.raw(sql.toString());
    }
}
