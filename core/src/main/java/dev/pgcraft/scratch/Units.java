package dev.pgcraft.scratch;

import dev.pgcraft.change.Change;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.schema.View;
import dev.pgcraft.script.BodyCheck;
import dev.pgcraft.script.Splitter;
import dev.pgcraft.script.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Divides a declaration into units, in an order that mostly works: PostgreSQL says where it does not. */
final class Units {

    private static final Comparator<SchemaObject> IN_TABLE = Comparator.<SchemaObject>comparingInt(
                    object -> object instanceof Column column ? column.position() : Integer.MAX_VALUE)
            .thenComparing(SchemaObject::id);

    private Units() {}

    static List<Unit> of(Declared declared) {
        Map<ObjectId, List<SchemaObject>> members = new TreeMap<>();
        List<SchemaObject> others = new ArrayList<>();
        for (SchemaObject object : declared.database().objects().values()) {
            if (object instanceof TableMember member && isBuiltWithTable(object)) {
                members.computeIfAbsent(ObjectId.of(Kind.TABLE, member.table()), id -> new ArrayList<>())
                        .add(object);
            } else {
                others.add(object);
            }
        }
        List<Unit> units = new ArrayList<>();
        others.stream()
                .sorted(Comparator.comparingInt(Units::rank))
                .filter(object -> !(object instanceof View) && !(object instanceof Grant))
                .forEach(object -> units.add(unit(object, members.getOrDefault(object.id(), List.of()))));
        ViewOrder.of(others).forEach(view -> units.add(unit(view, List.of())));
        others.stream().filter(Grant.class::isInstance).forEach(grant -> units.add(unit(grant, List.of())));
        for (SqlSource source : declared.sources()) {
            List<Unit.Written> written = written(source);
            add(written.subList(0, defaultPrivileges(written)), units);
        }
        return units;
    }

    /** What is built behind all that: default privileges, and what the author of a file wants to be made under them. */
    static List<Unit> last(Declared declared) {
        List<Unit> units = new ArrayList<>();
        for (SqlSource source : declared.sources()) {
            List<Unit.Written> written = written(source);
            add(written.subList(defaultPrivileges(written), written.size()), units);
        }
        return units;
    }

    private static void add(List<Unit.Written> written, List<Unit> units) {
        if (!written.isEmpty()) {
            units.add(new Unit.Source(written));
        }
    }

    private static List<Unit.Written> written(SqlSource source) {
        List<Unit.Written> written = new ArrayList<>();
        BodyCheck bodies = BodyCheck.ON;
        for (Statement statement : new Splitter().split(source.text())) {
            Optional<BodyCheck> said = BodyCheck.saidBy(statement);
            if (said.isEmpty()) {
                written.add(new Unit.Written(source.name(), statement, bodies));
            }
            bodies = said.orElse(bodies);
        }
        return written;
    }

    /** Where the first ALTER DEFAULT PRIVILEGES stands; how many there are if there is none. */
    private static int defaultPrivileges(List<Unit.Written> written) {
        return (int) written.stream()
                .takeWhile(one -> !one.statement().startsWith("ALTER", "DEFAULT", "PRIVILEGES"))
                .count();
    }

    private static Unit unit(SchemaObject object, List<SchemaObject> members) {
        List<Change> creates = new ArrayList<>(List.of(new Change.Create(object)));
        members.stream().sorted(IN_TABLE).map(Change.Create::new).forEach(creates::add);
        return new Unit.Objects(creates);
    }

    private static boolean isBuiltWithTable(SchemaObject object) {
        return object instanceof Column || (object instanceof Constraint constraint && !isForeignKey(constraint));
    }

    private static boolean isForeignKey(Constraint constraint) {
        return constraint.type() == Constraint.Type.FOREIGN_KEY;
    }

    /** Indexes before foreign keys: a unique one may be what a foreign key points to. */
    private static int rank(SchemaObject object) {
        return switch (object.id().kind()) {
            case ROLE -> 0;
            case ROLE_TRAIT, SCHEMA -> 1;
            case EXTENSION, TYPE, SEQUENCE -> 2;
            case TABLE, COLUMN -> object instanceof Table ? 3 : 4;
            case INDEX -> 5;
            case CONSTRAINT -> 6;
            case VIEW, MATERIALIZED_VIEW -> 7;
            case FUNCTION -> 8;
            case COLUMN_SETTINGS, REPLICA_IDENTITY, STATISTICS, TRIGGER, POLICY -> 9;
            case NEWCOMERS, GRANT, OWNER -> 10;
        };
    }
}
