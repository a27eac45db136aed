package dev.pgcraft.compile;

import dev.pgcraft.change.Backfill;
import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion;
import dev.pgcraft.change.Demand;
import dev.pgcraft.change.Intentions;
import dev.pgcraft.change.RowWork;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.plugin.Naming;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.Dependencies.Edge;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Schema;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The declared database while it is being put together. */
final class Draft {

    private final NavigableMap<ObjectId, SchemaObject> objects = new TreeMap<>();
    private final NavigableMap<ObjectId, Location> origins = new TreeMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final SequencedSet<Change.Rename> renames = new LinkedHashSet<>();
    private final SequencedSet<Change.Rename> renamedAlong = new LinkedHashSet<>();
    private final NavigableMap<ObjectId, Conversion> conversions = new TreeMap<>();
    private final NavigableMap<ObjectId, Backfill> backfills = new TreeMap<>();
    private final NavigableMap<QualifiedName, RowWork.Admission> admissions = new TreeMap<>();
    private final SequencedMap<Change.Rename, List<Sql>> companions = new LinkedHashMap<>();
    private final NavigableMap<ObjectId, Demand> demands = new TreeMap<>();
    private final NavigableMap<ObjectId, RowWork.Bequest> bequests = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Identifier> generated = new HashSet<>();
    private final Options options;
    private final Naming naming;

    Draft(Options options) {
        this.options = options;
        this.naming = (key, parts) -> remember(options.naming().name(key, parts));
    }

    private Identifier remember(Identifier name) {
        generated.add(name);
        return name;
    }

    Naming naming() {
        return naming;
    }

    Optional<Integer> serverVersion() {
        return options.serverVersion();
    }

    void add(SchemaObject object, Location where) {
        Location first = origins.putIfAbsent(object.id(), where);
        if (first == null) {
            objects.put(object.id(), object);
            return;
        }
        Code code = isGenerated(object.id()) ? Code.NAME_COLLISION : Code.DUPLICATE_NAME;
        report(Problem.of(
                code, where, "%s is there twice: first at %s".formatted(object.id(), first), "give it another name"));
    }

    /** Adds what may be there already, if it is the same. */
    void share(SchemaObject object, Location where) {
        if (!object.equals(objects.get(object.id()))) {
            add(object, where);
        }
    }

    /**
     * Has the policies of a table asked, for its owner, too. Whoever asks for a partition of it by its own name gets to
     * see no row: the policies are those of the table above.
     */
    void forceRowSecurity(QualifiedName name) {
        objects.replaceAll((id, object) -> object instanceof Table table
                        && (table.name().equals(name)
                                || table.lineage().parents().contains(name))
                ? table.withRowSecurity(new Table.RowSecurity(true, true))
                : object);
    }

    /** Everything there is so far. */
    List<SchemaObject> objects() {
        return List.copyOf(objects.values());
    }

    /** The tables whose rows nobody is to change. */
    NavigableSet<ObjectId> guarded() {
        NavigableSet<ObjectId> guarded = new TreeSet<>();
        admissions.keySet().forEach(table -> guarded.add(ObjectId.of(ObjectId.Kind.TABLE, table)));
        return guarded;
    }

    /** Where an object was declared. */
    Location origin(ObjectId id) {
        return origins.getOrDefault(id, Location.of("model"));
    }

    /** Makes the schema in which something lives, unless it is there already. */
    void addHome(QualifiedName inhabitant, Location where) {
        Schema schema = new Schema(inhabitant.schema(), Optional.empty());
        if (!schema.name().equals(Grant.PUBLIC) && !has(schema.id())) {
            add(schema, where);
        }
    }

    private boolean isGenerated(ObjectId id) {
        String name = id.path().getLast();
        return generated.stream().map(Identifier::name).anyMatch(own -> name.equals(own) || name.startsWith(own + "("));
    }

    boolean has(ObjectId id) {
        return objects.containsKey(id);
    }

    /** Everything there is so far. */
    Set<ObjectId> ids() {
        return objects.keySet();
    }

    /** The columns of a table. */
    List<Column> columns(ObjectId table) {
        ObjectId first = new ObjectId(ObjectId.Kind.COLUMN, table.path());
        return objects.tailMap(first).values().stream()
                .takeWhile(object -> object instanceof Column column
                        && ObjectId.of(ObjectId.Kind.TABLE, column.table())
                                .path()
                                .equals(table.path()))
                .map(Column.class::cast)
                .toList();
    }

    void needs(ObjectId dependent, ObjectId needed) {
        edges.add(new Edge(dependent, needed));
    }

    void renamed(ObjectId from, ObjectId to) {
        if (!from.equals(to)) {
            renames.add(new Change.Rename(from, to));
        }
    }

    void renamedAlong(ObjectId from, ObjectId to) {
        if (!from.equals(to)) {
            renamedAlong.add(new Change.Rename(from, to));
        }
    }

    void converted(ObjectId column, Conversion conversion) {
        conversions.put(column, conversion);
    }

    void filled(ObjectId column, Backfill backfill) {
        backfills.put(column, backfill);
    }

    void admitted(QualifiedName table, RowWork.Admission admission) {
        admissions.put(table, admission);
    }

    void accompanied(Change.Rename rename, List<Sql> statements) {
        companions.put(rename, statements);
    }

    void demanded(ObjectId object, Demand demand) {
        demands.put(object, demand);
    }

    void bequeathed(ObjectId table, RowWork.Bequest bequest) {
        bequests.put(table, bequest);
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    /**
     * What has been put together.
     *
     * @throws ProblemException if anything is wrong with it
     */
    Declared finish(List<SqlSource> sources) {
        problems.addAll(new Collisions(origins).problems(objects.values()));
        ProblemException.throwIfAny(problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::where))
                .toList());
        List<Edge> known = edges.stream()
                .filter(edge -> objects.containsKey(edge.dependent()) && objects.containsKey(edge.needed()))
                .toList();
        Database database = new Database(objects, Dependencies.of(known));
        return new Declared(database, origins, sources, intentions());
    }

    private Intentions intentions() {
        return new Intentions(
                List.copyOf(renames),
                List.copyOf(renamedAlong),
                List.of(),
                conversions,
                new RowWork(backfills, admissions, companions, demands, bequests));
    }
}
