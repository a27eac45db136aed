package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.ColumnSettings;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Extension;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.ReplicaIdentity;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.Schema;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Statistics;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.schema.UserType;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes, changes and drops one object. */
final class ObjectSql {

    private ObjectSql() {}

    static List<Sql> create(SchemaObject object, Filling filling) {
        List<Sql> statements = new ArrayList<>(
                switch (object) {
                    case Role role -> List.of(RoleSql.create(role));
                    case RoleTrait trait -> List.of(RoleTraitSql.set(trait));
                    case Grant grant -> GrantSql.alter(grant.usual(), grant);
                    case Owned owned -> OwnerSql.give(owned, true);
                    case Schema schema -> List.of(Sql.of("CREATE SCHEMA $N", schema.name()));
                    case Extension extension ->
                        List.of(Sql.of("CREATE EXTENSION $N SCHEMA $N", extension.name(), extension.schema()));
                    case UserType type -> TypeSql.create(type);
                    case Sequence sequence -> List.of(SequenceSql.create(sequence));
                    case Table table -> TableSql.create(table, List.of());
                    case Column column ->
                        filling.admitted(new Change.Create(column), column.table(), BackfillSql.add(column, filling));
                    case Constraint constraint ->
                        List.of(Sql.of("ALTER TABLE $N ADD $L", constraint.table(), definition(constraint)));
                    case Index index -> List.of(index(index, false));
                    case Function function -> List.of(FunctionSql.create(function));
                    case View view -> List.of(ViewSql.create(view));
                    case MaterializedView view -> List.of(ViewSql.create(view));
                    case ColumnSettings settings -> SettingsSql.alter(settings.bare(), settings);
                    case ReplicaIdentity identity -> List.of(SettingsSql.set(identity));
                    case Statistics statistics -> SettingsSql.create(statistics);
                    case Trigger trigger -> TriggerSql.create(trigger);
                    case Policy policy -> List.of(PolicySql.create(policy));
                });
        statements.addAll(CommentSql.made(object));
        return statements;
    }

    static List<Sql> drop(SchemaObject object) {
        return switch (object) {
            case Role role -> List.of(RoleSql.drop(role));
            case RoleTrait trait -> List.of(RoleTraitSql.reset(trait));
            case Grant grant -> GrantSql.alter(grant, grant.usual());
            case Owned owned -> List.of(OwnerSql.alter(owned.on(), Optional.empty()));
            case Schema schema -> List.of(Sql.of("DROP SCHEMA $N", schema.name()));
            case Extension extension -> List.of(Sql.of("DROP EXTENSION $N", extension.name()));
            case UserType type -> List.of(TypeSql.drop(type));
            case Sequence sequence -> List.of(Sql.of("DROP SEQUENCE $N", sequence.name()));
            case Table table -> List.of(Sql.of("DROP TABLE $N", table.name()));
            case Column column -> List.of(ColumnSql.drop(column));
            case Constraint constraint ->
                List.of(Sql.of("ALTER TABLE $N DROP CONSTRAINT $N", constraint.table(), constraint.name()));
            case Index index -> List.of(Sql.of("DROP INDEX $N", index.name()));
            case Function function -> List.of(Sql.of("DROP $L", FunctionSql.signature(function)));
            case View view -> List.of(Sql.of("DROP VIEW $N", view.name()));
            case MaterializedView view -> List.of(Sql.of("DROP MATERIALIZED VIEW $N", view.name()));
            case ColumnSettings settings -> alter(settings, settings.bare(), Filling.NONE);
            case ReplicaIdentity identity -> List.of(SettingsSql.reset(identity));
            case Statistics statistics -> List.of(Sql.of("DROP STATISTICS $N", statistics.name()));
            case Policy policy -> List.of(Sql.of("DROP POLICY $N ON $N", policy.name(), policy.table()));
            case Trigger trigger -> List.of(Sql.of("DROP TRIGGER $N ON $N", trigger.name(), trigger.table()));
        };
    }

    /** What differs and can be changed in place; the planner asks for nothing else. */
    static List<Sql> alter(SchemaObject from, SchemaObject to, Filling filling) {
        List<Sql> statements = new ArrayList<>(
                switch (to) {
                    case Role role -> List.of(role.owner() ? RoleSql.create(role) : RoleSql.disown(role));
                    case RoleTrait trait -> List.of(RoleTraitSql.alter(trait));
                    case Grant grant -> GrantSql.alter((Grant) from, grant);
                    case Owned owned -> OwnerSql.give(owned, true);
                    case Sequence sequence -> alter((Sequence) from, sequence, filling);
                    case Extension extension -> alter((Extension) from, extension);
                    case UserType type -> TypeSql.alter((UserType) from, type);
                    case Column column -> alter((Column) from, column, filling);
                    case Function function -> replace((Function) from, function);
                    case View view -> ViewSql.alter((View) from, view);
                    case MaterializedView view -> ViewSql.alter((MaterializedView) from, view);
                    case Table table -> TableSql.alter((Table) from, table);
                    case ColumnSettings settings -> SettingsSql.alter((ColumnSettings) from, settings);
                    case ReplicaIdentity identity -> List.of(SettingsSql.set(identity));
                    case Statistics statistics -> SettingsSql.alter((Statistics) from, statistics);
                    case Trigger trigger -> TriggerSql.alter((Trigger) from, trigger);
                    case Policy policy -> PolicySql.alter((Policy) from, policy);
                    case Schema schema -> List.<Sql>of();
                    case Constraint constraint -> List.<Sql>of();
                    case Index index -> List.<Sql>of();
                });
        statements.addAll(isMadeAnew(from, to) ? CommentSql.made(to) : CommentSql.changed(from, to));
        return statements;
    }

    private static boolean isMadeAnew(SchemaObject from, SchemaObject to) {
        return from instanceof Column before && to instanceof Column after && Recomputation.makesAnew(before, after);
    }

    private static List<Sql> alter(Extension from, Extension to) {
        return from.schema().equals(to.schema())
                ? List.of()
                : List.of(Sql.of("ALTER EXTENSION $N SET SCHEMA $N", to.name(), to.schema()));
    }

    private static List<Sql> alter(Sequence from, Sequence to, Filling filling) {
        List<Sql> statements = new ArrayList<>(SequenceSql.alter(from, to));
        filling.counted(from, to)
                .map(column -> SequenceSql.continueBehindRows(column, to.range()))
                .ifPresent(statements::add);
        return statements;
    }

    private static List<Sql> alter(Column from, Column to, Filling filling) {
        Change change = new Change.Alter(from, to);
        return filling.said(change)
                .map(value -> filling.admitted(change, to.table(), BackfillSql.alter(from, to, value)))
                .orElseGet(() -> ColumnSql.alter(from, to));
    }

    static Sql definition(Constraint constraint) {
        return Sql.of("CONSTRAINT $N $L", constraint.name(), constraint.definition());
    }

    static Sql index(Index index, boolean concurrently) {
        Sql unique = Sql.raw(index.unique() ? "UNIQUE " : "");
        Sql how = Sql.raw(concurrently ? "CONCURRENTLY " : "");
        return Sql.of(
                "CREATE $LINDEX $L$N ON $L$N USING $L",
                unique,
                how,
                index.name().name(),
                Sql.raw(index.only() ? "ONLY " : ""),
                index.table(),
                index.definition());
    }

    private static List<Sql> replace(Function from, Function to) {
        return from.definition().equals(to.definition()) ? List.of() : List.of(to.definition());
    }
}
