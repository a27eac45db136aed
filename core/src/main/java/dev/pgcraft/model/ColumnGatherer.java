package dev.pgcraft.model;

import dev.pgcraft.model.Column.Evolution;
import dev.pgcraft.model.ForeignKey.Reference;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the columns of a resource together from what is said of each, and the constraints that are said beside them. */
public final class ColumnGatherer {

    private final List<Problem> problems;
    private final NameReader names;
    private final List<Column> columns = new ArrayList<>();
    private final List<Unique> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();

    /**
     * No columns yet.
     *
     * @param problems where to say what is wrong
     */
    public ColumnGatherer(List<Problem> problems) {
        this.problems = problems;
        this.names = new NameReader(problems);
    }

    /** The columns so far. */
    public List<Column> columns() {
        return columns;
    }

    /** What was said of single columns to be unique. */
    public List<Unique> uniques() {
        return uniques;
    }

    /** What single columns were said to reference. */
    public List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** Reports what is said twice of one column. */
    public void checkOnce(String what, List<Clause> clauses, Location where) {
        Set<String> topics = new HashSet<>();
        for (Clause clause : clauses) {
            if (!topics.add(clause.topic())) {
                problems.add(Problem.of(Code.BAD_VALUE, where, "%s says \"%s\" twice".formatted(what, clause.topic())));
            }
        }
    }

    /** One more column. */
    public void add(Identifier name, PgType type, List<Clause> clauses, Location where) {
        Optional<String> collation = Optional.empty();
        boolean nullable = true;
        Column.Value value = new Column.Value.None();
        Optional<String> comment = Optional.empty();
        for (Clause clause : clauses) {
            switch (clause) {
                case Clause.Collation(String given) ->
                    collation = names.path(given, where).map(path -> given);
                case Clause.Nullability(boolean given) -> nullable = given;
                case Clause.Source(Column.Value given) -> value = given;
                case Clause.Comment(String given) -> comment = Optional.of(given);
                case Clause.Uniqueness(boolean unique) -> addUnique(name, unique, where);
                case Clause.Pointer(String target) -> addReference(name, target, where);
                case Clause.RenamedFrom renamedFrom -> {}
                case Clause.Using using -> {}
                case Clause.DownUsing downUsing -> {}
                case Clause.Backfill backfill -> {}
                case Clause.DownBackfill downBackfill -> {}
            }
        }
        columns.add(new Column(name, type, collation, nullable, value, comment, evolution(clauses), where));
    }

    private static Evolution evolution(List<Clause> clauses) {
        return new Evolution(
                find(clauses, Clause.RenamedFrom.class).map(Clause.RenamedFrom::name),
                find(clauses, Clause.Using.class).map(Clause.Using::expression),
                find(clauses, Clause.DownUsing.class).map(Clause.DownUsing::expression),
                find(clauses, Clause.Backfill.class).map(Clause.Backfill::expression),
                find(clauses, Clause.DownBackfill.class).map(Clause.DownBackfill::expression));
    }

    private static <T extends Clause> Optional<T> find(List<Clause> clauses, Class<T> kind) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private void addUnique(Identifier name, boolean unique, Location where) {
        if (unique) {
            uniques.add(new Unique(Optional.empty(), List.of(name), where));
        }
    }

    private void addReference(Identifier name, String target, Location where) {
        names.resolvedTarget(target, where)
                .map(path -> new Reference(name, path, where))
                .ifPresent(reference -> foreignKeys.add(new ForeignKey(
                        Optional.empty(), List.of(reference), false, Optional.empty(), Optional.empty(), true, where)));
    }
}
