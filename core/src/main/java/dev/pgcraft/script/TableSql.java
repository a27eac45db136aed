package dev.pgcraft.script;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Lineage;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Table.RowSecurity;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables as SQL. */
final class TableSql {

    private TableSql() {}

    /** A table with what stands between its brackets. */
    static List<Sql> create(Folded.CreateTable folded) {
        List<Sql> lines = new ArrayList<>();
        folded.columns().stream()
                .flatMap(column -> DescentSql.saidWithTable(column).stream())
                .forEach(column -> lines.add(
                        folded.table().isPartition() ? ColumnSql.options(column) : ColumnSql.definition(column)));
        folded.constraints().forEach(constraint -> lines.add(ObjectSql.definition(constraint)));

        List<Sql> statements = new ArrayList<>(create(folded.table(), lines));
        statements.addAll(CommentSql.made(folded.table()));
        for (Column column : folded.columns()) {
            if (DescentSql.saidWithTable(column).isEmpty()) {
                statements.addAll(DescentSql.made(column));
                continue;
            }
            statements.addAll(NotNullSql.made(column));
            statements.addAll(CommentSql.made(column));
        }
        folded.constraints().forEach(constraint -> statements.addAll(CommentSql.made(constraint)));
        return statements;
    }

    static List<Sql> create(Table table, List<Sql> lines) {
        List<Sql> statements = new ArrayList<>();
        statements.add(Sql.of(
                "CREATE $LTABLE $N $L$L$L",
                Sql.raw(table.unlogged() ? "UNLOGGED " : ""),
                table.name(),
                body(table, lines),
                table.partitionedBy()
                        .map(key -> Sql.of("\n    PARTITION BY $L", key))
                        .orElse(Sql.raw("")),
                ParameterSql.with(table.parameters())));
        security(RowSecurity.OFF, table.rowSecurity()).forEach(action -> statements.add(alter(table, action)));
        return statements;
    }

    /** What is between the brackets, and where the rest comes from. */
    private static Sql body(Table table, List<Sql> lines) {
        Sql brackets = lines.isEmpty() ? Sql.raw("()") : Sql.of("(\n    $L\n)", Sql.join(",\n    ", lines));
        List<QualifiedName> parents = table.lineage().parents();
        if (parents.isEmpty()) {
            return brackets;
        }
        Optional<Sql> bound = table.lineage().bound();
        if (bound.isEmpty()) {
            return Sql.of("$L\n    INHERITS ($L)", brackets, names(parents));
        }
        Sql own = lines.isEmpty() ? Sql.raw("") : Sql.of(" $L", brackets);
        return Sql.of("PARTITION OF $N$L\n    $L", parents.getFirst(), own, bound.get());
    }

    private static Sql names(List<QualifiedName> tables) {
        return Sql.join(", ", tables.stream().map(name -> Sql.of("$N", name)).toList());
    }

    /** Leaves its parents, with what would stay of them, or is given to others. */
    private static List<Sql> lineage(Table from, Table to) {
        List<Sql> statements = new ArrayList<>();
        Lineage before = from.lineage();
        Lineage after = to.lineage();
        if (before.sameAs(after)) {
            return statements;
        }
        for (QualifiedName parent : without(before.parents(), after.parents())) {
            statements.add(
                    from.isPartition()
                            ? Sql.of("ALTER TABLE $N DETACH PARTITION $N", parent, to.name())
                            : alter(to, Sql.of("NO INHERIT $N", parent)));
        }
        if (after.parents().isEmpty()) {
            without(before.constraints(), after.constraints())
                    .forEach(name -> statements.add(alter(to, Sql.of("DROP CONSTRAINT $N", name))));
            without(before.indexes(), after.indexes())
                    .forEach(name ->
                            statements.add(Sql.of("DROP INDEX $N", to.name().sibling(name))));
        }
        for (QualifiedName parent : without(after.parents(), before.parents())) {
            statements.add(after.bound()
                    .map(bound -> Sql.of("ALTER TABLE $N ATTACH PARTITION $N $L", parent, to.name(), bound))
                    .orElseGet(() -> alter(to, Sql.of("INHERIT $N", parent))));
        }
        return statements;
    }

    private static <T> List<T> without(List<T> names, List<T> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    static List<Sql> alter(Table from, Table to) {
        List<Sql> actions = new ArrayList<>();
        if (from.unlogged() != to.unlogged()) {
            actions.add(Sql.raw(to.unlogged() ? "SET UNLOGGED" : "SET LOGGED"));
        }
        actions.addAll(ParameterSql.change(from.parameters(), to.parameters()));
        actions.addAll(security(from.rowSecurity(), to.rowSecurity()));
        List<Sql> statements = new ArrayList<>(lineage(from, to));
        actions.forEach(action -> statements.add(alter(to, action)));
        return statements;
    }

    private static Sql alter(Table table, Sql action) {
        return Sql.of("ALTER TABLE $N $L", table.name(), action);
    }

    private static List<Sql> security(RowSecurity from, RowSecurity to) {
        List<Sql> actions = new ArrayList<>();
        if (from.enabled() != to.enabled()) {
            actions.add(Sql.raw(to.enabled() ? "ENABLE ROW LEVEL SECURITY" : "DISABLE ROW LEVEL SECURITY"));
        }
        if (from.forced() != to.forced()) {
            actions.add(Sql.raw(to.forced() ? "FORCE ROW LEVEL SECURITY" : "NO FORCE ROW LEVEL SECURITY"));
        }
        return actions;
    }
}
