package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.RangeType;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.UserType;
import dev.pgcraft.sql.PgType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Types that are made anew while columns hold values of them, and these columns. */
final class Remakes {

    private final Database from;
    private final Database to;
    private final Dependencies dependents;
    private final NavigableMap<ObjectId, ObjectId> multiranges = new TreeMap<>();
    private final NavigableSet<ObjectId> types = new TreeSet<>();
    private final NavigableSet<ObjectId> stripped = new TreeSet<>();
    private final NavigableMap<ObjectId, Column> columns = new TreeMap<>();
    private final List<Change.Convert> converts = new ArrayList<>();

    Remakes(Database from, Database to, Dependencies dependents) {
        this.from = from;
        this.to = to;
        this.dependents = dependents;
        for (SchemaObject object : from.objects().values()) {
            if (object instanceof RangeType range) {
                multiranges.put(ObjectId.of(Kind.TYPE, range.multirange()), range.id());
            }
        }
    }

    /** Whether values of the type, or of one that is made of it, are in columns that stay. */
    boolean holdsRows(ObjectId type) {
        return to.find(type).isPresent()
                && dependents.needs(type).stream().anyMatch(id -> isKept(id, type) || isHolding(id));
    }

    private boolean isHolding(ObjectId id) {
        return id.kind() == Kind.TYPE && holdsRows(id);
    }

    /** Whether it is a column that has values of the type before and after. */
    boolean isKept(ObjectId id, ObjectId type) {
        return from.find(id).orElseThrow() instanceof Column column
                && !column.isComputed()
                && typeOf(column).equals(type)
                && to.find(id).isPresent()
                && to.dependencies().needs(id).contains(type);
    }

    private ObjectId typeOf(Column column) {
        return typeOf(column.type());
    }

    /** A range type stands for its multiranges, too. */
    private ObjectId typeOf(PgType type) {
        ObjectId id = UserType.named(type);
        return multiranges.getOrDefault(id, id);
    }

    /** Notes a type; false if that was done before. */
    boolean add(ObjectId type) {
        return types.add(type);
    }

    /** Notes that a type is made anew without what may call functions. */
    void strip(ObjectId type) {
        stripped.add(type);
    }

    /** Notes a column whose values are to be taken along. */
    void add(Column column) {
        columns.put(column.id(), column);
    }

    /** Whether the values of a column are taken along. */
    boolean has(ObjectId column) {
        return columns.containsKey(column);
    }

    /** The columns whose values are taken along. */
    Collection<Column> columns() {
        return columns.values();
    }

    /** Says what a column is when its type is made anew, and what it is then. */
    void convert(Column before, Column after) {
        ObjectId type = typeOf(before);
        Conversion conversion = new Conversion(
                passage(from, to, type).of(before), passage(to, from, type).of(before));
        converts.add(new Change.Convert(before, after, conversion));
    }

    private Passage passage(Database source, Database target, ObjectId type) {
        UserType old = (UserType) source.find(type).orElseThrow();
        UserType young = (UserType) target.find(type).orElseThrow();
        return new Passage(
                old,
                young,
                part -> Optional.of(typeOf(part)).filter(types::contains).map(id -> passage(source, target, id)));
    }

    /** Whether values of it are parts of greater ones in columns, where PostgreSQL does not look at them. */
    boolean isPart(ObjectId type) {
        return dependents.needs(type).stream()
                .anyMatch(id -> switch (from.find(id).orElseThrow()) {
                    case Column column -> column.type().text().endsWith("[]") && isKept(id, type);
                    case Domain domain -> isPart(id);
                    case UserType other -> holdsRows(id);
                    case SchemaObject other -> false;
                });
    }

    /** Whether it is to be made anew. */
    boolean isRemade(ObjectId type) {
        return types.contains(type);
    }

    /** A change for types that are made of each other, and for each type that is not. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        NavigableSet<ObjectId> left = new TreeSet<>(types);
        while (!left.isEmpty()) {
            SequencedSet<ObjectId> together = new LinkedHashSet<>();
            gather(left.first(), together);
            left.removeAll(together);
            changes.add(remake(inOrder(together)));
        }
        return changes;
    }

    private void gather(ObjectId type, SequencedSet<ObjectId> together) {
        if (types.contains(type) && together.add(type)) {
            dependents.needs(type).forEach(other -> gather(other, together));
            from.dependencies().needs(type).forEach(other -> gather(other, together));
        }
    }

    private SequencedSet<ObjectId> inOrder(SequencedSet<ObjectId> together) {
        SequencedSet<ObjectId> ordered = new LinkedHashSet<>();
        new TreeSet<>(together).forEach(type -> visit(type, together, new TreeSet<>(), ordered));
        return ordered;
    }

    private void visit(
            ObjectId type, SequencedSet<ObjectId> all, NavigableSet<ObjectId> path, SequencedSet<ObjectId> ordered) {
        if (all.contains(type) && path.add(type)) {
            from.dependencies().needs(type).forEach(other -> visit(other, all, path, ordered));
            to.dependencies().needs(type).forEach(other -> visit(other, all, path, ordered));
            ordered.add(type);
        }
    }

    private SchemaObject remade(Database database, ObjectId type) {
        SchemaObject object = database.find(type).orElseThrow();
        return stripped.contains(type) && object instanceof Domain domain ? domain.bare() : object;
    }

    private Change remake(SequencedSet<ObjectId> together) {
        List<Change.Alter> alters = together.stream()
                .map(type -> new Change.Alter(remade(from, type), remade(to, type)))
                .toList();
        List<Change.Convert> own = converts.stream()
                .filter(convert -> together.contains(typeOf(convert.from())))
                .toList();
        return new Change.Remake(alters, own);
    }
}
