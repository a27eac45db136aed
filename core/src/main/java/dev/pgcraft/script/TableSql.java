package dev.pgcraft.script;

import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** CREATE TABLE. */
final class TableSql {

    private TableSql() {}

    static List<Sql> create(Folded.CreateTable folded) {
        List<Sql> lines = new ArrayList<>();
        folded.columns().forEach(column -> lines.add(ColumnSql.definition(column)));
        folded.constraints().forEach(constraint -> lines.add(ObjectSql.definition(constraint)));

        List<Sql> statements = new ArrayList<>();
        statements.add(
                lines.isEmpty()
                        ? Sql.of("CREATE TABLE $N ()", folded.table().name())
                        : Sql.of("CREATE TABLE $N (\n    $L\n)", folded.table().name(), Sql.join(",\n    ", lines)));
        statements.addAll(CommentSql.made(folded.table()));
        folded.columns().forEach(column -> statements.addAll(CommentSql.made(column)));
        folded.constraints().forEach(constraint -> statements.addAll(CommentSql.made(constraint)));
        return statements;
    }
}
