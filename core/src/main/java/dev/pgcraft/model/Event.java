package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import java.util.List;
import java.util.Optional;

/**
 * A declared event of a ledger: a named operation that adds rows.
 *
 * @param input what the parameters become, in whose place {@code {parameter}} stands; themselves, as one row, if empty
 * @param desired what balances shall be; then only what is missing is added
 * @param diffKeys by which columns balances are compared; none unless {@code desired} is said
 * @param existing what balances are; those that are, if empty
 * @param columns what the query gives that becomes rows; as its SELECT list says, if empty
 */
public record Event(
        Identifier name,
        List<Parameter> parameters,
        Optional<Expression> input,
        Optional<Expression> desired,
        List<Identifier> diffKeys,
        Optional<Expression> existing,
        List<Identifier> columns,
        Location where) {

    public Event {
        parameters = List.copyOf(parameters);
        diffKeys = List.copyOf(diffKeys);
        columns = List.copyOf(columns);
    }

    /** What a call gives. */
    public record Parameter(Identifier name, PgType type, Location where) {}
}
