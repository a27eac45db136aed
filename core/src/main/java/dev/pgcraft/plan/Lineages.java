package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Lineage;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes tables from their parents and gives them others, with their rows: between the two they stand for themselves,
 * and what they had from above or will have is their own.
 */
final class Lineages {

    private final Database from;
    private final Database to;
    private final Map<QualifiedName, Change.Alter> moved = new TreeMap<>();

    private Lineages(Database from, Database to) {
        this.from = from;
        this.to = to;
    }

    /** The changes, with two in the place of one that gives a table other parents or other bounds. */
    static List<Change> separate(Database from, Database to, List<Change> changes) {
        Lineages lineages = new Lineages(from, to);
        for (Change change : changes) {
            if (change instanceof Change.Alter(Table before, Table after)
                    && !before.lineage().parents().equals(after.lineage().parents())) {
                lineages.moved.put(after.name(), (Change.Alter) change);
            }
        }
        return changes.stream()
                .flatMap(change -> lineages.separate(change).stream())
                .toList();
    }

    /**
     * PostgreSQL divides rows in another way only in another table.
     *
     * @throws ProblemException E303
     */
    static void refuse(List<Change> changes) {
        List<Problem> problems = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Alter(Table before, Table after)
                    && !before.partitionedBy().equals(after.partitionedBy())) {
                problems.add(Problem.of(
                        Code.PARTITIONED_OTHERWISE,
                        Location.of("plan"),
                        "table %s is %s and would be %s: PostgreSQL cannot change that"
                                .formatted(after.name(), words(before), words(after)),
                        "make it under another name, move the rows in a revision of your own (`--empty`),"
                                + " then drop the old one"));
            }
        }
        ProblemException.throwIfAny(problems);
    }

    private static String words(Table table) {
        return table.partitionedBy().map(key -> "partitioned by " + key).orElse("not partitioned");
    }

    private List<Change> separate(Change change) {
        return switch (change) {
            case Change.Alter(Table before, Table after)
            when !before.lineage().sameAs(after.lineage()) -> stages(before, after);
            case Change.Create(Column column)
            when isMoved(column.table()) -> List.of(new Change.Create(column.alone()));
            case Change.Drop(Column column) when isMoved(column.table()) -> List.of(new Change.Drop(column.alone()));
            case Change.Alter(Column before, Column after)
            when isMoved(after.table()) -> List.of(new Change.Alter(before.alone(), after.alone()));
            case Change.Convert(var before, var after, var how)
            when isMoved(after.table()) -> List.of(new Change.Convert(before.alone(), after.alone(), how));
            case Change.Create(Constraint constraint)
            when isMoved(constraint.table()) && isFromAbove(constraint, from) -> List.of();
            case Change.Drop(Constraint constraint)
            when isMoved(constraint.table()) && isFromAbove(constraint, to) -> List.of();
            case Change.Drop(Constraint check) -> withHeirs(check);
            case Change other -> List.of(other);
        };
    }

    /** A check goes from those below, too, that have it of their own besides. */
    private List<Change> withHeirs(Constraint check) {
        List<Change> drops = new ArrayList<>(List.of(new Change.Drop(check)));
        for (SchemaObject object : from.objects().values()) {
            if (object instanceof Table heir
                    && heir.lineage().parents().contains(check.table())
                    && heir.lineage().checks().contains(check.name())
                    && !isMoved(heir.name())) {
                drops.addAll(withHeirs(of(heir, check)));
            }
        }
        return drops;
    }

    private static Constraint of(Table table, Constraint check) {
        return new Constraint(table.name(), check.name(), check.type(), check.definition(), Optional.empty());
    }

    private boolean isMoved(QualifiedName table) {
        return moved.containsKey(table);
    }

    private List<Change> stages(Table before, Table after) {
        Lineage free = isMoved(after.name())
                ? common(before.lineage(), after.lineage())
                : before.lineage().paused();
        List<Change> stages = new ArrayList<>();
        Table last = before.withLineage(free);
        Table next = after.withLineage(free);
        if (!before.lineage().sameAs(free)) {
            stages.add(new Change.Alter(before, last));
        }
        if (isMoved(after.name())) {
            checks(before, from).stream()
                    .filter(check -> isLeft(check, to, after))
                    .map(Change.Drop::new)
                    .forEach(stages::add);
        }
        if (!last.sameAs(next)) {
            stages.add(new Change.Alter(last, next));
        }
        if (isMoved(after.name())) {
            checks(after, to).stream()
                    .filter(check -> isLeft(check, from, before))
                    .map(Change.Create::new)
                    .forEach(stages::add);
        }
        if (!after.lineage().sameAs(free)) {
            stages.add(new Change.Alter(next, after));
        }
        return stages;
    }

    /** The parents that a table keeps throughout: they come first on both sides. */
    private static Lineage common(Lineage before, Lineage after) {
        int kept = 0;
        boolean heirs = before.bound().isEmpty() && after.bound().isEmpty();
        int most = heirs ? Math.min(before.parents().size(), after.parents().size()) : 0;
        while (kept < most && before.parents().get(kept).equals(after.parents().get(kept))) {
            kept++;
        }
        List<QualifiedName> parents = before.parents().subList(0, kept);
        return new Lineage(parents, Optional.empty(), List.of(), List.of(), List.of());
    }

    /** Whether the other side has no such check, neither the table's own nor from above. */
    private static boolean isLeft(Constraint check, Database side, Table table) {
        return side.find(check.id()).filter(other -> isSame(check, other)).isEmpty()
                && checks(table, side).stream().noneMatch(other -> isSame(check, other));
    }

    private static boolean isSame(Constraint check, SchemaObject other) {
        return other instanceof Constraint constraint
                && constraint.name().equals(check.name())
                && constraint.definition().equals(check.definition());
    }

    /** Whether a table's own check is on the other side one from above, so that it stays as it is. */
    private boolean isFromAbove(Constraint constraint, Database side) {
        return side.find(ObjectId.of(ObjectId.Kind.TABLE, constraint.table())).stream()
                .flatMap(table -> checks((Table) table, side).stream())
                .anyMatch(check -> isSame(check, constraint));
    }

    /** The checks that a table has from above, as its own. */
    private static List<Constraint> checks(Table table, Database side) {
        Map<String, Constraint> checks = new TreeMap<>();
        for (QualifiedName parent : table.lineage().parents()) {
            Optional<Table> above =
                    side.find(ObjectId.of(ObjectId.Kind.TABLE, parent)).map(Table.class::cast);
            above.ifPresent(each ->
                    checks(each, side).forEach(check -> checks.put(check.name().name(), check)));
            side.objects().values().stream()
                    .filter(object -> object instanceof Constraint constraint && isPassedOn(constraint, parent))
                    .map(Constraint.class::cast)
                    .forEach(check -> checks.put(check.name().name(), check));
        }
        return checks.values().stream().map(check -> of(table, check)).toList();
    }

    private static boolean isPassedOn(Constraint constraint, QualifiedName parent) {
        Sql definition = constraint.definition();
        return constraint.type() == Constraint.Type.CHECK
                && constraint.table().equals(parent)
                && !definition.text().endsWith(" NO INHERIT");
    }
}
