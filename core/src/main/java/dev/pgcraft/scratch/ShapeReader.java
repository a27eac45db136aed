package dev.pgcraft.scratch;

import dev.pgcraft.scratch.TableShape.Reference;
import dev.pgcraft.scratch.TableShape.Rule;
import dev.pgcraft.scratch.TableShape.Slot;
import dev.pgcraft.scratch.TableShape.Source;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads how tables want to be filled, and those that their foreign keys point to: three queries for all of them. */
final class ShapeReader {

    private static final String WANTED = """
            WITH RECURSIVE wanted AS (
                SELECT t.oid FROM pg_class t JOIN pg_namespace s ON s.oid = t.relnamespace
                WHERE t.relkind IN ('r', 'p') AND (s.nspname, t.relname) IN ($L)
                UNION
                SELECT f.confrelid FROM wanted w JOIN pg_constraint f ON f.conrelid = w.oid AND f.contype = 'f'
                WHERE (f.conparentid, f.conrelid) NOT IN (SELECT oid, conrelid FROM pg_constraint WHERE contype = 'f')
            )
            $L""";

    private static final Sql COLUMNS = Sql.raw("""
            SELECT t.oid, s.nspname, t.relname, a.attname,
                format_type(b.type, b.modifier) AS type, y.typtype = 'd' AS domain,
                CASE WHEN c.typtype = 'c' AND k.relkind = 'c' THEN ARRAY['(' || repeat(',', (
                            SELECT count(*)::integer - 1 FROM pg_attribute m
                            WHERE m.attrelid = k.oid AND m.attnum > 0 AND NOT m.attisdropped)) || ')']
                     WHEN c.typtype = 'r' AND c.oid >= 16384 THEN ARRAY['empty']
                     ELSE ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = b.type
                        ORDER BY e.enumsortorder) END AS labels,
                NOT (a.attnotnull OR y.typnotnull) AS nullable,
                CASE WHEN a.attgenerated <> '' THEN 'GENERATED'
                     WHEN a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%' THEN 'COUNTER'
                     WHEN a.atthasdef OR y.typdefault IS NOT NULL THEN 'DEFAULT'
                     ELSE 'NOWHERE' END AS source
            FROM wanted w
            JOIN pg_class t ON t.oid = w.oid
            JOIN pg_namespace s ON s.oid = t.relnamespace
            LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_type y ON y.oid = a.atttypid
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            CROSS JOIN LATERAL (SELECT
                CASE WHEN y.typtype = 'd' THEN y.typbasetype ELSE y.oid END AS type,
                CASE WHEN y.typtype = 'd' THEN y.typtypmod ELSE a.atttypmod END AS modifier) b
            LEFT JOIN pg_type c ON c.oid = b.type
            LEFT JOIN pg_class k ON k.oid = c.typrelid
            ORDER BY s.nspname, t.relname, a.attnum""");

    /** Of a foreign key to a partitioned table there is a copy for each partition. */
    private static final String CONSTRAINTS = """
            SELECT c.conrelid, n.nspname, t.relname, pg_get_expr(c.conbin, c.conrelid) AS expression,
                ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k(number, place)
                    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number ORDER BY k.place) AS columns,
                ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k(number, place)
                    JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number ORDER BY k.place
                ) AS targets, c.conname
            FROM wanted w
            JOIN pg_constraint c ON c.conrelid = w.oid AND c.contype IN ('c', 'f')
                AND (c.conparentid, c.conrelid) NOT IN (SELECT oid, conrelid FROM pg_constraint WHERE contype = 'f')
            LEFT JOIN pg_class t ON t.oid = c.confrelid
            LEFT JOIN pg_namespace n ON n.oid = t.relnamespace
            """;

    /** A row must belong to a partition, or to one of the partitions of its table. */
    private static final String PARTITIONS = """
            UNION ALL
            SELECT w.oid, NULL, NULL, coalesce(string_agg(
                    coalesce(pg_get_partition_constraintdef(leaf.relid), 'true'), ' OR ') FILTER (WHERE leaf.isleaf),
                'false'),
                ARRAY(SELECT DISTINCT a.attname::text
                    FROM pg_partition_tree(pg_partition_root(w.oid)) b
                    JOIN pg_partitioned_table p ON p.partrelid = b.relid
                    JOIN pg_attribute a ON a.attrelid = b.relid AND a.attnum > 0 AND (a.attnum = ANY (p.partattrs)
                        OR a.attnum IN (SELECT d.refobjsubid FROM pg_depend d
                            WHERE (d.classid, d.objid, d.objsubid) = (1259::oid, a.attrelid, 0)
                                AND (d.refclassid, d.refobjid) = (1259::oid, a.attrelid)))
                    ORDER BY 1),
                ARRAY[]::text[], ''
            FROM wanted w
            CROSS JOIN LATERAL pg_partition_tree(w.oid) leaf
            WHERE pg_partition_root(w.oid) IS NOT NULL
            GROUP BY w.oid
            """;

    private static final Sql RESTRICTIONS = Sql.raw(
            "SELECT * FROM (" + CONSTRAINTS + PARTITIONS + ") r ORDER BY conrelid, cardinality(columns) DESC, conname");

    private final Session session;

    ShapeReader(Session session) {
        this.session = session;
    }

    /** These tables, as far as they are there, and all that they point to. */
    List<TableShape> read(Collection<QualifiedName> tables) throws SQLException {
        if (tables.isEmpty()) {
            return List.of();
        }
        Sql names = Place.pairs(tables);
        Map<Long, Found> found = new TreeMap<>();
        for (Member<Slot> member : session.list(Sql.of(WANTED, names, COLUMNS), ShapeReader::slot)) {
            Found table = found.computeIfAbsent(member.oid(), oid -> new Found(member.table()));
            member.part().ifPresent(table.slots::add);
        }
        for (Restriction restriction : session.list(Sql.of(WANTED, names, RESTRICTIONS), ShapeReader::restriction)) {
            Found table = Optional.ofNullable(found.get(restriction.oid())).orElseThrow();
            restriction.reference().ifPresent(table.references::add);
            restriction.rule().ifPresent(table.rules::add);
        }
        return shapes(found);
    }

    private static final class Found {

        private final QualifiedName name;
        private final List<Slot> slots = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();

        private Found(QualifiedName name) {
            this.name = name;
        }
    }

    private record Member<T>(long oid, QualifiedName table, Optional<T> part) {}

    private record Restriction(long oid, Optional<Reference> reference, Optional<Rule> rule) {}

    private List<TableShape> shapes(Map<Long, Found> found) throws SQLException {
        List<Sql> questions = found.entrySet().stream()
                .map(each -> Sql.of(
                        "SELECT $L WHERE EXISTS (SELECT FROM $N)",
                        Sql.raw(each.getKey().toString()),
                        each.getValue().name))
                .toList();
        List<String> filled = questions.isEmpty() ? List.of() : session.strings(Sql.join(" UNION ALL ", questions));
        return found.entrySet().stream()
                .map(each -> new TableShape(
                        each.getKey(),
                        each.getValue().name,
                        !filled.contains(each.getKey().toString()),
                        each.getValue().slots,
                        each.getValue().references,
                        each.getValue().rules))
                .toList();
    }

    private static Member<Slot> slot(ResultSet row) throws SQLException {
        Optional<String> name = Optional.ofNullable(row.getString("attname"));
        QualifiedName table = QualifiedName.of(row.getString("nspname"), row.getString("relname"));
        if (name.isEmpty()) {
            return new Member<>(row.getLong("oid"), table, Optional.empty());
        }
        Slot slot = new Slot(
                Identifier.of(name.get()),
                row.getString("type"),
                row.getBoolean("domain"),
                strings(row, "labels"),
                row.getBoolean("nullable"),
                Source.valueOf(row.getString("source")));
        return new Member<>(row.getLong("oid"), table, Optional.of(slot));
    }

    private static Restriction restriction(ResultSet row) throws SQLException {
        List<Identifier> columns = names(row, "columns");
        Optional<Rule> rule =
                Optional.ofNullable(row.getString("expression")).map(Sql::raw).map(sql -> new Rule(columns, sql));
        if (rule.isPresent()) {
            return new Restriction(row.getLong("conrelid"), Optional.empty(), rule);
        }
        QualifiedName target = QualifiedName.of(row.getString("nspname"), row.getString("relname"));
        Reference reference = new Reference(columns, target, names(row, "targets"));
        return new Restriction(row.getLong("conrelid"), Optional.of(reference), Optional.empty());
    }

    private static List<Identifier> names(ResultSet row, String column) throws SQLException {
        return strings(row, column).stream().map(Identifier::of).toList();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Stream.of((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }
}
