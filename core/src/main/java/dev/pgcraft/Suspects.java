package dev.pgcraft;

import dev.pgcraft.change.Change;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.decompile.Decompiler;
import dev.pgcraft.model.Model;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.sql.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the tables and views of a model that do not mean what was found, and had better be said in SQL. */
final class Suspects {

    private final Database found;
    private final NavigableMap<String, ObjectId> byOrigin = new TreeMap<>();

    Suspects(Database found, Model model) {
        this.found = found;
        Stream<ObjectId> tables = model.resources().stream().map(resource -> ObjectId.of(Kind.TABLE, resource.name()));
        Stream<ObjectId> views = model.views().stream().map(view -> ObjectId.of(Kind.VIEW, view.name()));
        Stream.concat(tables, views)
                .forEach(id -> byOrigin.put(Decompiler.origin(id).source(), id));
    }

    /** Those of which somebody complains. */
    NavigableSet<ObjectId> of(List<Problem> problems) {
        NavigableSet<ObjectId> suspects = new TreeSet<>();
        for (Problem problem : problems) {
            Optional.ofNullable(byOrigin.get(problem.where().source())).ifPresent(suspects::add);
        }
        return suspects;
    }

    /** Those that are not as they should be. */
    NavigableSet<ObjectId> of(Collection<Change> changes) {
        NavigableSet<ObjectId> suspects = new TreeSet<>();
        for (Change change : changes) {
            relations(change).filter(byOrigin::containsValue).forEach(suspects::add);
        }
        return suspects;
    }

    /**
     * Those of which more is declared than is there, or of which the rest would have to undo something. An index too
     * many is that of a foreign key, which is then said in SQL.
     */
    NavigableSet<ObjectId> of(Declared said, Remainder remainder) {
        NavigableSet<ObjectId> suspects = of(remainder.undone());
        for (SchemaObject object : said.database().objects().values()) {
            if (found.find(object.id()).isEmpty()) {
                switch (object) {
                    case Index index -> suspects.addAll(foreignKeys(index.table()));
                    case TableMember member -> suspects.add(ObjectId.of(Kind.TABLE, member.table()));
                    case SchemaObject other -> suspects.add(other.id());
                }
            }
        }
        return suspects;
    }

    private List<ObjectId> foreignKeys(QualifiedName table) {
        return found.objects().values().stream()
                .filter(object -> object instanceof Constraint constraint
                        && constraint.type() == Constraint.Type.FOREIGN_KEY
                        && constraint.table().equals(table))
                .map(SchemaObject::id)
                .toList();
    }

    private static Stream<ObjectId> relations(Change change) {
        Optional<SchemaObject> object = switch (change) {
            case Change.Create(var created) -> Optional.of(created);
            case Change.Drop(var dropped) -> Optional.of(dropped);
            case Change.Alter(var from, var to) -> Optional.of(to);
            case Change.Convert convert -> Optional.of(convert.to());
            case Change.Remake remake -> Optional.empty();
            case Change.Rename rename -> Optional.empty();
        };
        return object.stream()
                .flatMap(changed -> changed instanceof TableMember member
                        ? ObjectId.relations(member.table()).stream()
                        : Stream.of(changed.id()));
    }
}
