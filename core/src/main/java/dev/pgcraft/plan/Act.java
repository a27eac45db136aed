package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.Index;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.List;

/** A part of a change that is done at once: most are whole, some are taken apart so that nobody has to wait long. */
public sealed interface Act {

    /** A change as it is, with all that it does to rows. */
    record Make(Change change) implements Act {}

    /** A change or a part of one for which all is prepared: it neither looks at rows nor writes any. */
    record Settle(Change change) implements Act {}

    /**
     * Builds an index while others write; it stands alone, outside of any transaction.
     *
     * @param change whose index it is
     * @param index as it is at first: without a comment, perhaps under another name
     */
    record Build(Change change, Index index) implements Act {}

    /** Drops an index without waiting in anybody's way; it stands alone, outside of any transaction. */
    record Discard(Index index) implements Act {}

    /** Makes a unique index into a constraint, whose name it then has. */
    record Attach(Constraint constraint, Identifier index) implements Act {}

    /** Looks at the rows that were there before a constraint was; others go on writing. */
    record Validate(Constraint constraint) implements Act {}

    /**
     * Looks at the values that were there before checks of a domain were.
     *
     * @param change by which the domain gets them
     * @param open the domain as it is until then
     */
    record ValidateDomain(Change.Alter change, Domain open) implements Act {}

    /**
     * Gives rows of a table values that have none; others go on writing other rows.
     *
     * @param values all at once: a row that has got only some may break the checks that wait for the others
     */
    record Fill(List<Value> values) implements Act {
        public Fill {
            values = List.copyOf(values);
        }
    }

    /**
     * What rows get in a column.
     *
     * @param change whose column it is
     */
    record Value(Change change, Column column, Sql value) {}
}
