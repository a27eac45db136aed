package dev.pgcraft;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.SaidRename;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Identity;
import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.EnumType;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.RangeType;
import dev.pgcraft.schema.Schema;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What goes and what comes may be one thing under two names: nobody but the user knows, and rows may hang on it. */
final class Suggestions {

    private final Database from;
    private final Database to;
    private final Map<ObjectId, SchemaObject> gone = new TreeMap<>();
    private final Map<ObjectId, SchemaObject> made = new TreeMap<>();

    private Suggestions(Planned planned) {
        from = planned.from();
        to = planned.to();
        for (Change change : planned.plan().changes()) {
            switch (change) {
                case Change.Drop(var object) when to.find(object.id()).isEmpty() -> gone.put(object.id(), object);
                case Change.Create(var object) when from.find(object.id()).isEmpty() -> made.put(object.id(), object);
                case Change other -> {}
            }
        }
    }

    /** A line for each object that goes as others come which differ from it in nothing but the name. */
    static List<String> of(Planned planned) {
        Suggestions suggestions = new Suggestions(planned);
        return suggestions.gone.values().stream()
                .flatMap(old -> suggestions.line(old).stream())
                .toList();
    }

    private Optional<String> line(SchemaObject old) {
        Optional<Object> content = content(old, from);
        List<ObjectId> twins = made.values().stream()
                .filter(young -> isBeside(old.id(), young.id()))
                .filter(young -> content.isPresent() && content.equals(content(young, to)))
                .map(SchemaObject::id)
                .toList();
        if (twins.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "%s goes, and %s with %s: if that is the same, `--rename %s` keeps %s; take the files away and"
                                .formatted(old.id(), come(twins), same(old), rename(old.id(), twins), stake(old))
                        + " ask for the revision again");
    }

    private static String rename(ObjectId old, List<ObjectId> twins) {
        return twins.size() == 1
                ? SaidRename.exactly(old, twins.getFirst())
                : SaidRename.exactly(old, old.named("NAME"));
    }

    private static boolean isBeside(ObjectId old, ObjectId young) {
        return old.kind() == young.kind() && old.named(young.name()).equals(young);
    }

    private static String come(List<ObjectId> twins) {
        String names = twins.stream().map(ObjectId::toString).collect(Collectors.joining(" and "));
        return names + (twins.size() == 1 ? " comes" : " come");
    }

    /** Everything but the name, of what it would cost to make again. */
    private Optional<Object> content(SchemaObject object, Database side) {
        return switch (object) {
            case Schema schema -> some(inside(schema.id(), side));
            case Table table -> some(columns(table, side));
            case Column column
            when isOfTableThatStays(column) ->
                Optional.of(List.of(column.type(), column.collation(), column.nullable(), value(column)));
            case Sequence sequence
            when sequence.ownedBy().isEmpty() ->
                Optional.of(List.of(sequence.type(), sequence.range(), sequence.cycle()));
            case EnumType type -> Optional.of(type.values());
            case Domain domain ->
                Optional.of(List.of(
                        domain.base(),
                        domain.collation(),
                        domain.nullable(),
                        domain.checks().stream().map(Domain.Check::definition).toList()));
            case CompositeType type -> Optional.of(type.attributes());
            case RangeType type -> Optional.of(List.of(type.subtype(), type.options()));
            case MaterializedView view -> Optional.of(view.query());
            case SchemaObject other -> Optional.empty();
        };
    }

    private static Optional<Object> some(List<?> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    private static List<?> inside(ObjectId schema, Database side) {
        return side.objects().keySet().stream()
                .filter(id -> id.path().size() > 1 && id.kind() != Kind.GRANT)
                .filter(id -> id.path().getFirst().equals(schema.name()))
                .map(id -> List.of(id.kind(), id.path().subList(1, id.path().size())))
                .toList();
    }

    private static List<?> columns(Table table, Database side) {
        List<List<Object>> columns = new ArrayList<>();
        for (SchemaObject object : side.objects().values()) {
            if (object instanceof Column column && column.table().equals(table.name())) {
                columns.add(List.of(column.name(), column.type(), column.collation()));
            }
        }
        return columns;
    }

    private boolean isOfTableThatStays(Column column) {
        ObjectId table = ObjectId.of(Kind.TABLE, column.table());
        return !gone.containsKey(table) && !made.containsKey(table);
    }

    /** A column's own sequence has its name from the column. */
    private static Object value(Column column) {
        return column.value() instanceof Identity(var when, var numbering) ? when : column.value();
    }

    private static String same(SchemaObject object) {
        return switch (object) {
            case Schema schema -> "the same in it";
            case Table table -> "the same columns";
            case Column column -> "the same type";
            case SchemaObject other -> "the same definition";
        };
    }

    private static String stake(SchemaObject object) {
        return switch (object) {
            case Column column -> "its values";
            case Sequence sequence -> "how far it has counted";
            case Schema schema -> "all that is in it";
            case Table table -> "its rows";
            case MaterializedView view -> "its rows";
            case SchemaObject other -> "it where it is used";
        };
    }
}
