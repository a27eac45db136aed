package dev.pgcraft.script;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Table.RowSecurity;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Tables as SQL. */
final class TableSql {

    private TableSql() {}

    /** A table with what stands between its brackets. */
    static List<Sql> create(Folded.CreateTable folded) {
        List<Sql> lines = new ArrayList<>();
        folded.columns().forEach(column -> lines.add(ColumnSql.definition(column)));
        folded.constraints().forEach(constraint -> lines.add(ObjectSql.definition(constraint)));

        List<Sql> statements = new ArrayList<>(create(folded.table(), lines));
        statements.addAll(CommentSql.made(folded.table()));
        for (Column column : folded.columns()) {
            statements.addAll(NotNullSql.made(column));
            statements.addAll(CommentSql.made(column));
        }
        folded.constraints().forEach(constraint -> statements.addAll(CommentSql.made(constraint)));
        return statements;
    }

    static List<Sql> create(Table table, List<Sql> lines) {
        Sql body = lines.isEmpty() ? Sql.raw("()") : Sql.of("(\n    $L\n)", Sql.join(",\n    ", lines));
        List<Sql> statements = new ArrayList<>();
        statements.add(Sql.of(
                "CREATE $LTABLE $N $L$L",
                Sql.raw(table.unlogged() ? "UNLOGGED " : ""),
                table.name(),
                body,
                ParameterSql.with(table.parameters())));
        security(RowSecurity.OFF, table.rowSecurity()).forEach(action -> statements.add(alter(table, action)));
        return statements;
    }

    static List<Sql> alter(Table from, Table to) {
        List<Sql> actions = new ArrayList<>();
        if (from.unlogged() != to.unlogged()) {
            actions.add(Sql.raw(to.unlogged() ? "SET UNLOGGED" : "SET LOGGED"));
        }
        actions.addAll(ParameterSql.change(from.parameters(), to.parameters()));
        actions.addAll(security(from.rowSecurity(), to.rowSecurity()));
        return actions.stream().map(action -> alter(to, action)).toList();
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
