package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns by which rows are counted together. */
record Dimensions(List<Identifier> columns) {

    /** The parameter that names them. */
    static final String BY = "by";

    Dimensions {
        columns = List.copyOf(columns);
    }

    static Dimensions of(Use use) {
        Object said = use.options().getOrDefault(BY, List.of());
        List<?> names = said instanceof List<?> list ? list : List.of(said);
        if (names.stream().anyMatch(Map.class::isInstance)) {
            throw flawed(use, "counts by columns, and their names are all it needs");
        }
        List<Identifier> columns = names.stream().map(name -> column(use, name)).toList();
        if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
            String flaw = columns.isEmpty() ? "does not say by which columns it counts" : "names a column twice";
            throw flawed(use, flaw);
        }
        return new Dimensions(columns);
    }

    private static ProblemException flawed(Use use, String flaw) {
        return Problem.of(
                        Code.LEDGER_DIMENSIONS,
                        use.where(),
                        "plugin \"%s\" %s".formatted(use.name(), flaw),
                        "write %s: {by: [account_id]}".formatted(use.name()))
                .asException();
    }

    private static Identifier column(Use use, Object name) {
        String text = name.toString();
        if (text.isEmpty() || !Identifier.fits(text)) {
            throw Problem.of(Code.BAD_VALUE, use.where(), "\"%s\" is no name of a column".formatted(text))
                    .asException();
        }
        return Identifier.of(text);
    }

    /** Whether the resource has them all; those it does not have are reported. */
    boolean areIn(Workbench workbench, String user, Location where) {
        List<Identifier> there = workbench.columns().stream().map(Column::name).toList();
        List<String> known = there.stream().map(Identifier::name).toList();
        List<Identifier> missing =
                columns.stream().filter(column -> !there.contains(column)).toList();
        for (Identifier column : missing) {
            String message = "%s of %s counts by column \"%s\", which the ledger does not have"
                    .formatted(user, workbench.resource().name(), column);
            workbench.report(Problem.of(Code.UNKNOWN_COLUMN, where, message, DidYouMean.hint(column.name(), known)));
        }
        return missing.isEmpty();
    }

    /** The same in a resource whose rows belong to somebody: everybody's are counted apart. */
    Dimensions in(Workbench workbench) {
        return new Dimensions(Scope.before(workbench, columns));
    }

    /** Whether it is the same rows that are counted together. */
    boolean sameAs(Dimensions other) {
        return new HashSet<>(columns).equals(new HashSet<>(other.columns));
    }

    /** As SQL, in a table expression called {@code alias}. */
    Sql of(String alias) {
        return Sql.join(
                ", ",
                columns.stream()
                        .map(column -> Sql.of("$L.$N", Sql.raw(alias), column))
                        .toList());
    }

    /** As SQL, without saying of what. */
    Sql names() {
        return Sql.names(columns);
    }

    /** As a part of a generated name. */
    String together() {
        return columns.stream().map(Identifier::name).collect(Collectors.joining("_"));
    }

    /** For people. */
    String words() {
        return columns.stream().map(Identifier::name).collect(Collectors.joining(", "));
    }
}
