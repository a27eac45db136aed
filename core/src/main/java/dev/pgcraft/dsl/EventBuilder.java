package dev.pgcraft.dsl;

import dev.pgcraft.model.Event;
import dev.pgcraft.model.Event.Parameter;
import dev.pgcraft.model.Expression;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An event of a ledger that is being declared. */
public final class EventBuilder {

    private final Problems problems;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Identifier> diffKeys = new ArrayList<>();
    private final List<Identifier> columns = new ArrayList<>();
    private Optional<Expression> input = Optional.empty();
    private Optional<Expression> desired = Optional.empty();
    private Optional<Expression> existing = Optional.empty();

    EventBuilder(Problems problems) {
        this.problems = problems;
    }

    /** What a call gives; of the definition only the type counts. */
    public EventBuilder parameter(String parameter, ColumnDefinition definition) {
        Location here = Caller.where();
        problems.names()
                .name(parameter, here)
                .ifPresent(given -> parameters.add(new Parameter(given, definition.type(), here)));
        return this;
    }

    /** The query that makes rows of the parameters, which are written {@code {parameter}}. */
    public EventBuilder input(String query) {
        input = Optional.of(new Expression(query, Caller.where()));
        return this;
    }

    /** The query that says what balances shall be; only what is missing is added. */
    public EventBuilder desired(String query) {
        desired = Optional.of(new Expression(query, Caller.where()));
        return this;
    }

    /** By which columns balances are compared. */
    public EventBuilder diffKeys(String column, String... more) {
        diffKeys.addAll(names(column, more));
        return this;
    }

    /** What balances are: {@code balances}, or a query. */
    public EventBuilder existing(String query) {
        existing = Optional.of(new Expression(query, Caller.where()));
        return this;
    }

    /** What columns the query gives, where its SELECT list does not tell. */
    public EventBuilder columns(String column, String... more) {
        columns.addAll(names(column, more));
        return this;
    }

    private List<Identifier> names(String first, String... more) {
        Location here = Caller.where();
        return Stream.concat(Stream.of(first), Stream.of(more))
                .flatMap(each -> problems.names().name(each, here).stream())
                .toList();
    }

    Optional<Event> built(String name, Location where) {
        return problems.names()
                .name(name, where)
                .map(given -> new Event(given, parameters, input, desired, diffKeys, existing, columns, where));
    }
}
