package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.Role;
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
                    case Role role -> List.of(RoleSql.create(role));
                    case Grant grant -> GrantSql.alter(grant.usual(), grant);
                    case Schema schema -> List.of(Sql.of("CREATE SCHEMA $N", schema.name()));
                    case Sequence sequence -> List.of(SequenceSql.create(sequence));
                    case Table table -> List.of(Sql.of("CREATE TABLE $N ()", table.name()));
                    case Column column -> BackfillSql.add(column, filling);
                    case Constraint constraint ->
                        List.of(Sql.of("ALTER TABLE $N ADD $L", constraint.table(), definition(constraint)));
                    case Index index -> List.of(index(index));
                    case Function function -> List.of(FunctionSql.create(function));
                    case View view -> List.of(Sql.of("CREATE VIEW $N AS\n$L", view.name(), view.query()));
                    case Trigger trigger -> List.of(trigger.definition());
                });
        statements.addAll(CommentSql.made(object));
        return statements;
    }

    static List<Sql> drop(SchemaObject object) {
        return switch (object) {
            case Role role -> List.of(RoleSql.drop(role));
            case Grant grant -> GrantSql.alter(grant, grant.usual());
            case Schema schema -> List.of(Sql.of("DROP SCHEMA $N", schema.name()));
            case Sequence sequence -> List.of(Sql.of("DROP SEQUENCE $N", sequence.name()));
            case Table table -> List.of(Sql.of("DROP TABLE $N", table.name()));
            case Column column -> List.of(ColumnSql.drop(column));
            case Constraint constraint ->
                List.of(Sql.of("ALTER TABLE $N DROP CONSTRAINT $N", constraint.table(), constraint.name()));
            case Index index -> List.of(Sql.of("DROP INDEX $N", index.name()));
            case Function function -> List.of(Sql.of("DROP $L", FunctionSql.signature(function)));
            case View view -> List.of(Sql.of("DROP VIEW $N", view.name()));
            case Trigger trigger -> List.of(Sql.of("DROP TRIGGER $N ON $N", trigger.name(), trigger.table()));
        };
    }

    /** What differs and can be changed in place; the planner asks for nothing else. */
    static List<Sql> alter(SchemaObject from, SchemaObject to, Filling filling) {
        List<Sql> statements = new ArrayList<>(
                switch (to) {
                    case Role role -> List.of(role.owner() ? RoleSql.create(role) : RoleSql.disown(role));
                    case Grant grant -> GrantSql.alter((Grant) from, grant);
                    case Sequence sequence -> alter((Sequence) from, sequence, filling);
                    case Column column -> alter((Column) from, column, filling);
                    case Function function -> replace((Function) from, function);
                    case View view -> replace((View) from, view);
                    case Schema schema -> List.<Sql>of();
                    case Table table -> List.<Sql>of();
                    case Constraint constraint -> List.<Sql>of();
                    case Index index -> List.<Sql>of();
                    case Trigger trigger -> List.<Sql>of();
                });
        statements.addAll(isMadeAnew(from, to) ? CommentSql.made(to) : CommentSql.changed(from, to));
        return statements;
    }

    private static boolean isMadeAnew(SchemaObject from, SchemaObject to) {
        return from instanceof Column before && to instanceof Column after && Recomputation.makesAnew(before, after);
    }

    private static List<Sql> alter(Sequence from, Sequence to, Filling filling) {
        List<Sql> statements = new ArrayList<>(SequenceSql.alter(from, to));
        filling.counted(from, to)
                .map(column -> SequenceSql.continueBehindRows(column, to.range()))
                .ifPresent(statements::add);
        return statements;
    }

    private static List<Sql> alter(Column from, Column to, Filling filling) {
        return filling.said(new Change.Alter(from, to))
                .map(value -> BackfillSql.alter(from, to, value))
                .orElseGet(() -> ColumnSql.alter(from, to));
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
