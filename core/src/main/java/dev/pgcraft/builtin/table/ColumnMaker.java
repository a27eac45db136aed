package dev.pgcraft.builtin.table;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Expression;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.Column.Storage;
import dev.pgcraft.schema.Column.Value;
import dev.pgcraft.schema.Column.When;
import dev.pgcraft.schema.Numbering;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Turns declared columns into those of a table. */
public final class ColumnMaker {

    private final Workbench workbench;
    private final QualifiedName table;

    /** Columns of a table of the resource. */
    public ColumnMaker(Workbench workbench, QualifiedName table) {
        this.workbench = workbench;
        this.table = table;
    }

    void make(Column column, int position) {
        dev.pgcraft.schema.Column made = new dev.pgcraft.schema.Column(
                table,
                column.name(),
                position,
                column.type(),
                column.collation().map(ColumnMaker::collation),
                column.nullable() && !(column.value() instanceof Column.Value.Identity),
                value(column),
                column.comment());
        workbench.add(made, column.where());
        column.evolution()
                .renamedFrom()
                .ifPresent(old -> workbench.renamed(ObjectId.member(Kind.COLUMN, table, old), made.id()));
        convert(column, made.id());
        fill(column, made.id());
    }

    /** The same column where former values are kept: nothing fills it by itself. */
    public void keep(Column column, int position, boolean nullable) {
        dev.pgcraft.schema.Column made = new dev.pgcraft.schema.Column(
                table,
                column.name(),
                position,
                SerialType.plain(column.type()),
                column.collation().map(ColumnMaker::collation),
                nullable,
                new Value.None(),
                Optional.empty());
        workbench.add(made, column.where());
        column.evolution()
                .renamedFrom()
                .ifPresent(old -> workbench.renamedAlong(ObjectId.member(Kind.COLUMN, table, old), made.id()));
        convert(column, made.id());
    }

    /** The same column in a table whose rows belong to those of the resource: what fills the one fills the other. */
    public void share(Column column, int position) {
        keep(column, position, false);
        fill(column, ObjectId.member(Kind.COLUMN, table, column.name()));
    }

    private void convert(Column column, ObjectId id) {
        Column.Evolution evolution = column.evolution();
        Optional<Sql> using = sql("conversion", column, evolution.using());
        Optional<Sql> downUsing = sql("conversion back", column, evolution.downUsing());
        if (using.isPresent() || downUsing.isPresent()) {
            workbench.converted(id, using, downUsing);
        }
    }

    private void fill(Column column, ObjectId id) {
        Column.Evolution evolution = column.evolution();
        Optional<Sql> backfill = sql("backfill", column, evolution.backfill());
        Optional<Sql> downBackfill = sql("backfill on the way down", column, evolution.downBackfill());
        if (backfill.isPresent() || downBackfill.isPresent()) {
            workbench.filled(id, backfill, downBackfill);
        }
    }

    private Value value(Column column) {
        return switch (column.value()) {
            case Column.Value.None() -> new Value.None();
            case Column.Value.Default(Expression expression) -> new Value.Default(sql("default", column, expression));
            case Column.Value.Generated(Expression expression, boolean virtual) ->
                new Value.Generated(
                        sql("generated value", column, expression), virtual ? Storage.VIRTUAL : Storage.STORED);
            case Column.Value.Identity(boolean always) ->
                new Value.Identity(
                        always ? When.ALWAYS : When.BY_DEFAULT, Numbering.usual(table, column.name(), column.type()));
        };
    }

    private Optional<Sql> sql(String what, Column column, Optional<Expression> expression) {
        return expression.map(written -> sql(what, column, written));
    }

    private Sql sql(String what, Column column, Expression expression) {
        return workbench.sql("%s of column \"%s\"".formatted(what, column.name()), expression);
    }

    /** The name of a collation as SQL. */
    public static Sql collation(String name) {
        List<Sql> parts = DottedName.parse(name).parts().stream()
                .map(part -> Sql.of("$N", Identifier.of(part)))
                .toList();
        return Sql.join(".", parts);
    }
}
