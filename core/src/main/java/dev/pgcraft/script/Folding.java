package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Attachment;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.ColumnSettings;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.ReplicaIdentity;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Statistics;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says in one statement what PostgreSQL takes in one: parts made with their table, parts dropped with it. */
final class Folding {

    private static final Set<Kind> USED_BY_PARTS = Set.of(Kind.FUNCTION, Kind.SEQUENCE, Kind.TYPE);

    private Folding() {}

    static List<Folded> fold(List<Change> changes) {
        Deque<Change> left = new ArrayDeque<>(withoutDoomed(withoutLost(changes)));
        List<Folded> folded = new ArrayList<>();
        while (!left.isEmpty()) {
            Change change = left.removeFirst();
            folded.add(change instanceof Change.Create(Table table) ? table(table, left) : new Folded.Single(change));
        }
        return folded;
    }

    private static Folded table(Table table, Deque<Change> left) {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        while (!left.isEmpty()
                && left.getFirst() instanceof Change.Create(TableMember member)
                && member.table().equals(table.name())) {
            switch (member) {
                case Column column -> columns.add(column);
                case Constraint constraint
                when constraint.sparesRows() || constraints.stream().anyMatch(constraint::asksTheSameAs) -> {
                    return new Folded.CreateTable(table, columns, constraints);
                }
                case Constraint constraint -> constraints.add(constraint);
                case Index other -> {
                    return new Folded.CreateTable(table, columns, constraints);
                }
                case ColumnSettings other -> {
                    return new Folded.CreateTable(table, columns, constraints);
                }
                case ReplicaIdentity other -> {
                    return new Folded.CreateTable(table, columns, constraints);
                }
                case Statistics other -> {
                    return new Folded.CreateTable(table, columns, constraints);
                }
                case Policy other -> {
                    return new Folded.CreateTable(table, columns, constraints);
                }
                case Trigger other -> {
                    return new Folded.CreateTable(table, columns, constraints);
                }
            }
            left.removeFirst();
        }
        return new Folded.CreateTable(table, columns, constraints);
    }

    /** Without what would be revoked on objects that go soon after, unless a role goes in between. */
    private static List<Change> withoutLost(List<Change> changes) {
        Set<ObjectId> dropped = new TreeSet<>();
        List<Change> kept = new ArrayList<>();
        for (Change change : changes.reversed()) {
            boolean lost = change instanceof Change.Drop(Attachment attachment)
                    && attachment.goesWith().stream().anyMatch(dropped::contains);
            if (change instanceof Change.Remake(var types, var columns)) {
                types.forEach(type -> dropped.add(type.id()));
            }
            if (change instanceof Change.Drop(Role role)) {
                dropped.clear();
            } else if (change instanceof Change.Drop drop) {
                dropped.add(drop.id());
            }
            if (!lost) {
                kept.add(change);
            }
        }
        return kept.reversed();
    }

    /** Without the drops of what goes with its table soon after, with nothing between that would miss it. */
    private static List<Change> withoutDoomed(List<Change> changes) {
        Set<QualifiedName> doomed = new TreeSet<>();
        List<Change> kept = new ArrayList<>();
        for (Change change : changes.reversed()) {
            switch (change) {
                case Change.Drop(Table table) -> doomed.add(table.name());
                case Change.Drop(MaterializedView view) -> doomed.add(view.name());
                case Change.Drop(var object) when !isUsedByParts(object) -> {}
                case Change other -> doomed.clear();
            }
            if (!(change instanceof Change.Drop(TableMember member) && goesWithTable(member, doomed))) {
                kept.add(change);
            }
        }
        return kept.reversed();
    }

    private static boolean goesWithTable(TableMember member, Set<QualifiedName> doomed) {
        return !holdsOthers(member) && doomed.contains(member.table());
    }

    /** What other tables, or a schema, cannot go before. */
    private static boolean holdsOthers(TableMember member) {
        return switch (member) {
            case Constraint constraint -> constraint.type() == Constraint.Type.FOREIGN_KEY;
            case Statistics statistics ->
                !statistics.name().schema().equals(statistics.table().schema());
            case Policy policy -> true;
            case TableMember other -> false;
        };
    }

    /** A function, sequence or type that a part of the table may use cannot go before that part. */
    private static boolean isUsedByParts(SchemaObject object) {
        return USED_BY_PARTS.contains(object.id().kind());
    }
}
