package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.SchemaObject;
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
                when constraint.sparesRows() -> {
                    return new Folded.CreateTable(table, columns, constraints);
                }
                case Constraint constraint -> constraints.add(constraint);
                case Index index -> {
                    return new Folded.CreateTable(table, columns, constraints);
                }
                case Trigger trigger -> {
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
            boolean lost = change instanceof Change.Drop(Grant grant)
                    && grant.needs().stream().anyMatch(dropped::contains);
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
        boolean foreignKey =
                member instanceof Constraint constraint && constraint.type() == Constraint.Type.FOREIGN_KEY;
        return !foreignKey && doomed.contains(member.table());
    }

    /** A function or sequence that a part of the table may use cannot go before that part. */
    private static boolean isUsedByParts(SchemaObject object) {
        return object.id().kind() == Kind.FUNCTION || object.id().kind() == Kind.SEQUENCE;
    }
}
