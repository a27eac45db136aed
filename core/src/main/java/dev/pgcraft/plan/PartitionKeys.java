package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What rows are divided by stays of its type, and that stays too: PostgreSQL would have to divide them anew. */
final class PartitionKeys {

    private PartitionKeys() {}

    /**
     * Looks at all columns whose values are converted.
     *
     * @throws ProblemException E303
     */
    static void refuse(Database from, List<Change> changes) {
        ProblemException.throwIfAny(changes.stream()
                .flatMap(PartitionKeys::conversions)
                .filter(convert -> key(from, convert.from())
                        .filter(key -> speaksOf(key, convert.from()))
                        .isPresent())
                .map(convert -> problem(convert, key(from, convert.from()).orElseThrow()))
                .distinct()
                .toList());
    }

    private static Stream<Change.Convert> conversions(Change change) {
        return switch (change) {
            case Change.Convert convert -> Stream.of(convert);
            case Change.Remake(var types, var columns) -> columns.stream();
            case Change other -> Stream.of();
        };
    }

    private static Optional<Sql> key(Database from, Column column) {
        return from.find(ObjectId.of(Kind.TABLE, column.table()))
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).partitionedBy());
    }

    private static boolean speaksOf(Sql key, Column column) {
        String name = column.name().quoted();
        return Lexer.tokens(key.text()).stream().anyMatch(token -> token.text().equals(name));
    }

    private static Problem problem(Change.Convert convert, Sql key) {
        Column column = convert.to();
        return Problem.of(
                Code.PARTITIONED_OTHERWISE,
                Location.of("plan"),
                "table %s is partitioned by %s, and type %s of column %s would change: PostgreSQL cannot"
                                .formatted(column.table(), key, convert.from().type(), column.name())
                        + " do that",
                "make the table under another name, move the rows in a revision of your own (`--empty`),"
                        + " then drop the old one");
    }
}
