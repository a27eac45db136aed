package dev.pgcraft.scratch;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tables of a database in which rows are at stake when something is done to it. */
public final class Touched {

    private final Database from;
    private final NavigableSet<QualifiedName> tables = new TreeSet<>();

    private Touched(Database from) {
        this.from = from;
    }

    /** Those that changes are made to, or to what they hang on; not those that are dropped. */
    public static NavigableSet<QualifiedName> by(Collection<Change> changes, Database from) {
        Touched touched = new Touched(from);
        touched.add(changes);
        changes.stream()
                .filter(change -> change instanceof Change.Drop && change.id().kind() == Kind.TABLE)
                .forEach(change -> touched.tables.remove(path(change.id())));
        return touched.tables;
    }

    /** Those whose names stand in texts; where nobody can tell for sure, one too many does no harm. */
    public static NavigableSet<QualifiedName> namedIn(Collection<String> texts, Database from) {
        NavigableSet<QualifiedName> named = new TreeSet<>();
        for (SchemaObject object : from.objects().values()) {
            if (object instanceof Table table
                    && texts.stream()
                            .anyMatch(text -> Mention.of(table.name().name().name(), text))) {
                named.add(table.name());
            }
        }
        return named;
    }

    private void add(Collection<Change> changes) {
        Deque<ObjectId> open = new ArrayDeque<>();
        NavigableSet<ObjectId> seen = new TreeSet<>();
        for (Change change : changes) {
            ids(change).forEach(id -> {
                tableOf(id).ifPresent(tables::add);
                if (id.kind() != Kind.TABLE && seen.add(id)) {
                    open.add(id);
                }
            });
            if (change instanceof Change.Create(TableMember member)
                    && from.find(table(member)).isPresent()) {
                tables.add(member.table());
            }
        }
        Dependencies hanging =
                open.isEmpty() ? Dependencies.NONE : from.dependencies().inverse();
        while (!open.isEmpty()) {
            for (ObjectId id : hanging.needs(open.remove())) {
                tableOf(id).ifPresent(tables::add);
                if (seen.add(id)) {
                    open.add(id);
                }
            }
        }
    }

    private static List<ObjectId> ids(Change change) {
        return switch (change) {
            case Change.Rename(var before, var after) -> List.of(before);
            case Change.Remake(var types, var columns) ->
                types.stream().map(Change.Alter::id).toList();
            case Change other -> List.of(change.id());
        };
    }

    /** The table of something that the database holds. */
    private Optional<QualifiedName> tableOf(ObjectId id) {
        return from.find(id).stream()
                .flatMap(object -> switch (object) {
                    case Table table -> Stream.of(table.name());
                    case TableMember member -> Stream.of(member.table());
                    case Sequence sequence -> sequence.ownedBy().map(Touched::path).stream();
                    case SchemaObject other -> Stream.<QualifiedName>empty();
                })
                .filter(table -> from.find(ObjectId.of(Kind.TABLE, table)).isPresent())
                .findFirst();
    }

    private static ObjectId table(TableMember member) {
        return ObjectId.of(Kind.TABLE, member.table());
    }

    private static QualifiedName path(ObjectId id) {
        return QualifiedName.of(id.path().get(0), id.path().get(1));
    }
}
