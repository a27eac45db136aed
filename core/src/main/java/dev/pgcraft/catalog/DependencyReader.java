package dev.pgcraft.catalog;

import dev.pgcraft.catalog.UnsupportedReader.Placed;
import dev.pgcraft.schema.Attachment;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.Dependencies.Edge;
import dev.pgcraft.schema.Extension;
import dev.pgcraft.schema.Lineage;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads what hangs on what. */
final class DependencyReader {

    /**
     * The system tables of what other objects may hang on: relations, types, functions, operators and their families,
     * collations, text search, servers, languages.
     */
    private static final Set<Long> NEEDED =
            Set.of(1259L, 1247L, 1255L, 2617L, 2753L, 3456L, 3602L, 3600L, 1417L, 2612L);

    /**
     * {@code pg_depend} speaks of parts that are no objects of ours; {@code alias} says whose they are. That a sequence
     * goes with its column is the sequence's own attribute, a NOT NULL the column's, and the triggers of a foreign key
     * are nobody's. What PostgreSQL came with has an oid below 16384.
     */
    private static final String QUERY = """
            , alias AS (
                SELECT 2618::oid AS part_class, oid AS part, 1259::oid AS class, ev_class AS whole, 0 AS column
                FROM pg_rewrite WHERE rulename = '_RETURN'
                UNION ALL
                SELECT 2604, oid, 1259, adrelid, adnum FROM pg_attrdef
                WHERE adrelid NOT IN (SELECT oid FROM relation WHERE kind = 'v')
                UNION ALL
                SELECT 1247, reltype, 1259, oid, 0 FROM pg_class WHERE reltype <> 0 AND relkind <> 'c'
                UNION ALL
                SELECT 1247, t.typarray, 1259, c.oid, 0 FROM pg_class c JOIN pg_type t ON t.oid = c.reltype
                WHERE c.relkind <> 'c'
                UNION ALL
                SELECT 1247, t.typarray, 1247, t.oid, 0 FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
                WHERE t.typarray >= 16384 AND t.typtype <> 'm' AND coalesce(c.relkind, 'c') = 'c'
                UNION ALL
                SELECT 1259, oid, 1247, reltype, 0 FROM pg_class WHERE relkind = 'c'
                UNION ALL
                SELECT 2606, oid, 1247, contypid, 0 FROM pg_constraint WHERE contypid <> 0
                UNION ALL
                SELECT 1247, rngmultitypid, 1247, rngtypid, 0 FROM pg_range
                UNION ALL
                SELECT 1247, t.typarray, 1247, r.rngtypid, 0 FROM pg_range r JOIN pg_type t ON t.oid = r.rngmultitypid
                UNION ALL
                SELECT 1255, p.objid, 1247, r.rngtypid, 0
                FROM pg_depend p JOIN pg_range r ON p.refobjid IN (r.rngtypid, r.rngmultitypid)
                WHERE (p.classid, p.refclassid, p.deptype) = (1255::oid, 1247::oid, 'i') AND p.objid >= 16384
                UNION ALL
                SELECT 2616, oid, 2753, opcfamily, 0 FROM pg_opclass
                UNION ALL
                SELECT 1259, conindid, 2606, oid, 0 FROM pg_constraint WHERE contype IN ('p', 'u', 'x')
                UNION ALL
                SELECT classid, objid, 3079, refobjid, 0 FROM pg_depend WHERE (refclassid, deptype) = (3079::oid, 'e')
                UNION ALL
                SELECT 1247, t.typarray, 3079, e.refobjid, 0
                FROM pg_depend e JOIN pg_type t ON t.oid = e.objid
                WHERE (e.classid, e.deptype) = (1247::oid, 'e') AND t.typarray <> 0
            )
            SELECT * FROM (
                SELECT coalesce(f.class, d.classid) AS from_class, coalesce(f.whole, d.objid) AS from_oid,
                    coalesce(f.column, d.objsubid) AS from_column,
                    coalesce(t.class, d.refclassid) AS to_class, coalesce(t.whole, d.refobjid) AS to_oid,
                    coalesce(t.column, d.refobjsubid) AS to_column
                FROM pg_depend d
                LEFT JOIN alias f ON (f.part_class, f.part) = (d.classid, d.objid)
                LEFT JOIN alias t ON (t.part_class, t.part) = (d.refclassid, d.refobjid)
                WHERE d.deptype IN ('n', 'a', 'i') AND d.objid >= 16384 AND d.refobjid >= 16384
                    AND NOT (d.deptype = 'a' AND d.classid = 1259
                        AND d.objid IN (SELECT oid FROM relation WHERE kind = 'S'))
                    AND NOT (d.classid = 2606 AND d.objid IN (SELECT oid FROM pg_constraint WHERE contype = 'n'))
                    AND NOT (d.classid, d.refclassid, d.deptype) = (2620::oid, 2606::oid, 'i')
            ) e
            WHERE (from_class, from_oid, from_column) <> (to_class, to_oid, to_column)
            """;

    private final Supplier<List<Line>> lines;
    private final List<Found> found;

    private DependencyReader(Supplier<List<Line>> lines, List<Found> found) {
        this.lines = lines;
        this.found = found;
    }

    static DependencyReader of(Snapshot snapshot, List<Found> found) throws SQLException {
        return new DependencyReader(snapshot.later(QUERY, DependencyReader::line), found);
    }

    /** Between what was found. */
    Dependencies dependencies() {
        return Dependencies.later(() -> edges(lines.get(), found));
    }

    /** What was found and hangs on something that is not managed, and on what, in words. */
    NavigableMap<ObjectId, NavigableSet<String>> needing(List<Placed> unsupported) {
        Map<Address, String> others = new HashMap<>();
        unsupported.stream()
                .filter(placed -> NEEDED.contains(placed.address().catalog()))
                .forEach(placed -> others.put(placed.address(), placed.object().words()));
        if (others.isEmpty()) {
            return new TreeMap<>();
        }
        Map<Address, ObjectId> ids = ids(found);
        NavigableMap<ObjectId, NavigableSet<String>> needing = new TreeMap<>();
        for (Line line : lines.get()) {
            Optional.ofNullable(others.get(line.to().whole()))
                    .ifPresent(words -> find(line.from(), ids)
                            .ifPresent(id -> needing.computeIfAbsent(id, first -> new TreeSet<>())
                                    .add(words)));
        }
        return needing;
    }

    /** A row: what hangs on what. */
    private record Line(Address from, Address to) {}

    private static Line line(Row row) throws SQLException {
        return new Line(address(row, "from"), address(row, "to"));
    }

    private static Map<Address, ObjectId> ids(List<Found> found) {
        Map<Address, ObjectId> ids = new HashMap<>();
        found.forEach(each -> ids.put(each.address(), each.object().id()));
        return ids;
    }

    private static List<Edge> edges(List<Line> lines, List<Found> found) {
        Map<Address, ObjectId> ids = ids(found);
        List<Edge> edges = new ArrayList<>();
        lines.forEach(line -> edge(line, ids).ifPresent(edges::add));
        Set<ObjectId> known = new HashSet<>(ids.values());
        Map<QualifiedName, Lineage> lineages = new HashMap<>();
        found.forEach(each -> {
            if (each.object() instanceof Table table) {
                lineages.put(table.name(), table.lineage());
            }
        });
        found.forEach(each -> edges.addAll(homes(known, each.object())));
        found.forEach(each -> edges.addAll(heirs(known, each.object(), lineages)));
        return edges;
    }

    private static Optional<Edge> edge(Line line, Map<Address, ObjectId> ids) {
        Optional<ObjectId> from = find(line.from(), ids);
        Optional<ObjectId> to = find(line.to(), ids);
        return from.flatMap(dependent -> to.map(needed -> new Edge(dependent, needed)));
    }

    private static Address address(Row row, String end) throws SQLException {
        return new Address(row.longNumber(end + "_class"), row.longNumber(end + "_oid"), row.number(end + "_column"));
    }

    /** The columns of a table are objects, those of a view are not. */
    private static Optional<ObjectId> find(Address address, Map<Address, ObjectId> ids) {
        return Optional.ofNullable(ids.get(address)).or(() -> Optional.ofNullable(ids.get(address.whole())));
    }

    /** A column that comes only from above needs it there, which goes without saying in {@code pg_depend}. */
    private static List<Edge> heirs(Set<ObjectId> known, SchemaObject object, Map<QualifiedName, Lineage> lineages) {
        if (!(object instanceof Column column)
                || !column.isInherited()
                || column.descent().local()) {
            return List.of();
        }
        return lineages.getOrDefault(column.table(), Lineage.NONE).parents().stream()
                .map(parent -> ObjectId.member(Kind.COLUMN, parent, column.name()))
                .filter(known::contains)
                .map(above -> new Edge(column.id(), above))
                .toList();
    }

    /** Everything lives in a schema, and much in a table or view, whether {@code pg_depend} says so or not. */
    private static List<Edge> homes(Set<ObjectId> known, SchemaObject object) {
        ObjectId id = object.id();
        List<ObjectId> homes = new ArrayList<>();
        if (!id.isOfServer() && !(object instanceof Extension)) {
            homes.add(new ObjectId(Kind.SCHEMA, List.of(id.path().getFirst())));
        }
        if (object instanceof TableMember member) {
            homes.addAll(ObjectId.relations(member.table()));
        }
        if (object instanceof Attachment attachment) {
            homes.addAll(attachment.needs());
        }
        if (object instanceof Policy policy) {
            policy.roles().forEach(role -> homes.add(ObjectId.role(role)));
        }
        return homes.stream()
                .filter(known::contains)
                .map(home -> new Edge(id, home))
                .toList();
    }
}
