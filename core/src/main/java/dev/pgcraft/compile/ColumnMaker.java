package dev.pgcraft.compile;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Expression;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.Column.Storage;
import dev.pgcraft.schema.Column.Value;
import dev.pgcraft.schema.Column.When;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;

/** Turns declared columns into those of a table. */
final class ColumnMaker {

    private final Workbench workbench;
    private final QualifiedName table;

    ColumnMaker(Workbench workbench) {
        this.workbench = workbench;
        this.table = workbench.resource().name();
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
        column.evolution().using().ifPresent(using -> workbench.converted(made.id(), sql("conversion", column, using)));
    }

    private Value value(Column column) {
        return switch (column.value()) {
            case Column.Value.None() -> new Value.None();
            case Column.Value.Default(Expression expression) -> new Value.Default(sql("default", column, expression));
            case Column.Value.Generated(Expression expression, boolean virtual) ->
                new Value.Generated(
                        sql("generated value", column, expression), virtual ? Storage.VIRTUAL : Storage.STORED);
            case Column.Value.Identity(boolean always) -> new Value.Identity(always ? When.ALWAYS : When.BY_DEFAULT);
        };
    }

    private Sql sql(String what, Column column, Expression expression) {
        return workbench.sql("%s of column \"%s\"".formatted(what, column.name()), expression);
    }

    private static Sql collation(String name) {
        List<Sql> parts = DottedName.parse(name).parts().stream()
                .map(part -> Sql.of("$N", Identifier.of(part)))
                .toList();
        return Sql.join(".", parts);
    }
}
