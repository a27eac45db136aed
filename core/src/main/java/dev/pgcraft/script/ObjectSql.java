package dev.pgcraft.script;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.Schema;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Makes, changes and drops one object. */
final class ObjectSql {

    private ObjectSql() {}

    static List<Sql> create(SchemaObject object, Filling filling) {
        List<Sql> statements = new ArrayList<>(
                switch (object) {
                    case Schema schema -> List.of(Sql.of("CREATE SCHEMA $N", schema.name()));
                    case Sequence sequence -> List.of(SequenceSql.create(sequence));
                    case Table table -> List.of(Sql.of("CREATE TABLE $N ()", table.name()));
                    case Column column -> ColumnSql.add(column, filling);
                    case Constraint constraint ->
                        List.of(Sql.of("ALTER TABLE $N ADD $L", constraint.table(), definition(constraint)));
                    case Index index -> List.of(index(index));
                    case Function function -> List.of(function.definition());
                    case View view -> List.of(Sql.of("CREATE VIEW $N AS\n$L", view.name(), view.query()));
                    case Trigger trigger -> List.of(trigger.definition());
                });
        statements.addAll(CommentSql.made(object));
        return statements;
    }

    static Sql drop(SchemaObject object) {
        return switch (object) {
            case Schema schema -> Sql.of("DROP SCHEMA $N", schema.name());
            case Sequence sequence -> Sql.of("DROP SEQUENCE $N", sequence.name());
            case Table table -> Sql.of("DROP TABLE $N", table.name());
            case Column column -> ColumnSql.drop(column);
            case Constraint constraint ->
                Sql.of("ALTER TABLE $N DROP CONSTRAINT $N", constraint.table(), constraint.name());
            case Index index -> Sql.of("DROP INDEX $N", index.name());
            case Function function -> Sql.of("DROP $L", FunctionSql.signature(function));
            case View view -> Sql.of("DROP VIEW $N", view.name());
            case Trigger trigger -> Sql.of("DROP TRIGGER $N ON $N", trigger.name(), trigger.table());
        };
    }

    /** What differs and can be changed in place; the planner asks for nothing else. */
    static List<Sql> alter(SchemaObject from, SchemaObject to) {
        List<Sql> statements = new ArrayList<>(
                switch (to) {
                    case Sequence sequence -> SequenceSql.alter((Sequence) from, sequence);
                    case Column column -> ColumnSql.alter((Column) from, column);
                    case Function function -> replace((Function) from, function);
                    case View view -> replace((View) from, view);
                    case Schema schema -> List.<Sql>of();
                    case Table table -> List.<Sql>of();
                    case Constraint constraint -> List.<Sql>of();
                    case Index index -> List.<Sql>of();
                    case Trigger trigger -> List.<Sql>of();
                });
        statements.addAll(CommentSql.changed(from, to));
        return statements;
    }

    static Sql definition(Constraint constraint) {
        return Sql.of("CONSTRAINT $N $L", constraint.name(), constraint.definition());
    }

    private static Sql index(Index index) {
        Sql unique = Sql.raw(index.unique() ? "UNIQUE " : "");
        return Sql.of(
                "CREATE $LINDEX $N ON $N USING $L", unique, index.name().name(), index.table(), index.definition());
    }

    private static List<Sql> replace(Function from, Function to) {
        return from.definition().equals(to.definition()) ? List.of() : List.of(to.definition());
    }

    private static List<Sql> replace(View from, View to) {
        return from.query().equals(to.query())
                ? List.of()
                : List.of(Sql.of("CREATE OR REPLACE VIEW $N AS\n$L", to.name(), to.query()));
    }
}
