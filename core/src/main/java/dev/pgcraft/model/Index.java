package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A declared index.
 *
 * @param columns columns as {@code {name}}, or expressions over them
 */
public record Index(Identifier name, List<Expression> columns, boolean unique, Options options, Location where) {

    public Index {
        columns = List.copyOf(columns);
    }

    /**
     * What most indexes do without.
     *
     * @param using the access method; btree if empty
     * @param where which rows are in the index; all if empty
     * @param include columns that are carried, not searched
     * @param operatorClasses by the text of the column or expression they belong to
     * @param nullsNotDistinct whether two NULLs count as the same in a unique index
     * @param with storage parameters
     */
    public record Options(
            Optional<String> using,
            Optional<Expression> where,
            List<Expression> include,
            SequencedMap<String, String> operatorClasses,
            boolean nullsNotDistinct,
            SequencedMap<String, String> with) {

        public Options {
            include = List.copyOf(include);
            operatorClasses = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(operatorClasses));
            with = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(with));
        }
    }
}
