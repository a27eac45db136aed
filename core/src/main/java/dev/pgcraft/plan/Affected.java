package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What changes that are made together do to what others of them look at. */
final class Affected {

    private final Surroundings surroundings;
    private final List<Change> changes;

    /** What is not the same before the changes and after them. */
    private final Set<ObjectId> changed = new TreeSet<>();

    private final Set<ObjectId> filled = new TreeSet<>();
    private final Set<QualifiedName> rewritten = new TreeSet<>();

    Affected(Surroundings surroundings, List<Change> changes) {
        this.surroundings = surroundings;
        this.changes = List.copyOf(changes);
        changes.forEach(this::note);
    }

    private void note(Change change) {
        rewritten.addAll(surroundings.rewrittenBy(change));
        if (surroundings.backfill(change).isPresent()) {
            filled.add(change.id());
        }
        switch (change) {
            case Change.Alter(Column from, Column to) when from.isComputed() == to.isComputed() -> {}
            case Change.Alter(Table from, Table to) -> {}
            case Change.Remake(var types, var columns) -> {
                types.forEach(type -> changed.add(type.id()));
                columns.forEach(column -> changed.add(column.id()));
            }
            case Change other -> changed.add(other.id());
        }
    }

    /** Whether PostgreSQL writes the table anew, and keeps everybody out of it meanwhile. */
    boolean isRewritten(QualifiedName table) {
        return rewritten.contains(table);
    }

    /** Whether it is made, dropped, or made into something else. */
    boolean isChanged(ObjectId id) {
        return changed.contains(id);
    }

    /** Whether none of them is changed, nor has other values afterwards. */
    boolean areUntouched(Set<ObjectId> ids) {
        return ids.stream().noneMatch(id -> changed.contains(id) || filled.contains(id));
    }

    boolean isMade(ObjectId id) {
        return changes.stream()
                .anyMatch(
                        change -> change instanceof Change.Create && change.id().equals(id));
    }

    boolean isDropped(ObjectId id) {
        return changes.stream()
                .anyMatch(change -> change instanceof Change.Drop && change.id().equals(id));
    }

    /** Whether a foreign key is made that may lean on one unique index of a table as well as on another. */
    boolean makesForeignKeys() {
        return changes.stream()
                .anyMatch(change ->
                        change instanceof Change.Create(Constraint key) && key.type() == Constraint.Type.FOREIGN_KEY);
    }

    /** Whether triggers of the table are others before the changes than after them. */
    boolean touchesTriggersOf(QualifiedName table) {
        return changes.stream().anyMatch(change -> isAbout(change, table));
    }

    private static boolean isAbout(Change change, QualifiedName table) {
        return switch (change) {
            case Change.Create(Trigger trigger) -> trigger.table().equals(table);
            case Change.Drop(Trigger trigger) -> trigger.table().equals(table);
            case Change.Alter(Trigger from, Trigger to) -> to.table().equals(table);
            case Change other -> false;
        };
    }

    /** Whether rows are read and kept elsewhere. */
    boolean copiesRows() {
        return changes.stream().anyMatch(change -> change instanceof Change.Create(MaterializedView view));
    }

    /** Whether SQL that fills a column may speak of what is not the same before the changes and after them. */
    boolean isMentioned(Sql sql, Column column) {
        return isMentioned(sql, changed) || isFilledMentioned(sql, column);
    }

    /** Whether SQL that fills a column may speak of another that is filled. */
    boolean isFilledMentioned(Sql sql, Column column) {
        Set<ObjectId> others = new TreeSet<>(filled);
        others.remove(column.id());
        return isMentioned(sql, others);
    }

    private static boolean isMentioned(Sql sql, Set<ObjectId> ids) {
        Set<String> names = new TreeSet<>();
        for (ObjectId id : ids) {
            if (id.kind() != Kind.INDEX && id.kind() != Kind.CONSTRAINT && id.kind() != Kind.GRANT) {
                names.add(id.path().getLast().replaceFirst("\\(.*", ""));
            }
        }
        return Lexer.tokens(sql.text()).stream()
                .filter(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NAME)
                .anyMatch(token -> names.contains(DottedName.literal(token.text())));
    }
}
