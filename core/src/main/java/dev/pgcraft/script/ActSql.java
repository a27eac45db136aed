package dev.pgcraft.script;

import dev.pgcraft.change.Cascade;
import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion.Way.Remade;
import dev.pgcraft.plan.Act;
import dev.pgcraft.plan.KeyIndex;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Acts as statements, each behind what is counted before it.
 *
 * @param taken drops that are left out
 */
record ActSql(Filling filling, Guards guards, Set<Change> taken, Optional<Identifier> owner) {

    /** Acts of one transaction, made as one role; what is closed is so before anything gets another name. */
    List<Sql> statements(List<Act> acts) {
        List<Sql> statements = new ArrayList<>();
        List<Act> part = new ArrayList<>();
        for (Act act : acts) {
            boolean renames = act instanceof Act.Make(Change.Rename rename);
            if (renames && part.stream().anyMatch(before -> !(before instanceof Act.Make(Change.Rename rename)))) {
                statements.addAll(part(part));
                part.clear();
            }
            part.add(act);
        }
        statements.addAll(part(part));
        return statements;
    }

    private List<Sql> part(List<Act> acts) {
        List<Sql> statements = new ArrayList<>();
        List<Change> together = new ArrayList<>();
        for (Act act : acts) {
            if (act instanceof Act.Make(var change)) {
                together.add(change);
            } else {
                statements.addAll(made(together));
                together.clear();
                statements.addAll(guardsBefore(act));
                statements.addAll(alone(act));
            }
        }
        statements.addAll(made(together));
        statements.addAll(ClosedSql.after(changes(acts)));
        owner.ifPresent(role -> statements.addAll(TenantSql.after(changes(acts))));
        return statements;
    }

    /** The changes among acts, whole or in part. */
    static List<Change> changes(List<Act> acts) {
        return acts.stream()
                .flatMap(act -> switch (act) {
                    case Act.Make(var change) -> Stream.of(change);
                    case Act.Settle(var change) -> Stream.of(change);
                    case Act other -> Stream.<Change>empty();
                })
                .toList();
    }

    /** An act by itself. */
    List<Sql> alone(Act act) {
        return switch (act) {
            case Act.Make(var change) -> statement(change, filling);
            case Act.Settle(var change) -> statement(change, Filling.NONE);
            case Act.Build(var change, var index) -> List.of(ObjectSql.index(index, true));
            case Act.Discard(var index) -> List.of(Sql.of("DROP INDEX CONCURRENTLY $N", index.name()));
            case Act.Attach(var constraint, var index) -> attach(constraint, index);
            case Act.Validate(var constraint) ->
                List.of(Sql.of("ALTER TABLE $N VALIDATE CONSTRAINT $N", constraint.table(), constraint.name()));
            case Act.ValidateDomain(var change, var open) -> ObjectSql.alter(open, change.to(), Filling.NONE);
            case Act.Fill(var values) ->
                filling.admitted(
                        values.getFirst().change(),
                        values.getFirst().column().table(),
                        List.of(BackfillSql.fill(values)));
        };
    }

    /** What is counted before it. */
    List<Sql> guardsBefore(Act act) {
        return switch (act) {
            case Act.Make(var change) -> guards.before(change);
            case Act.Build(var change, var index) -> guards.before(change);
            case Act.Validate(var constraint) -> guards.before(new Change.Create(constraint));
            case Act.ValidateDomain(var change, var open) -> guards.before(change);
            case Act.Fill(var values) ->
                values.stream()
                        .flatMap(value -> guards.before(value.change()).stream())
                        .toList();
            case Act.Settle settle -> List.of();
            case Act.Discard discard -> List.of();
            case Act.Attach attach -> List.of();
        };
    }

    private static List<Sql> attach(Constraint constraint, Identifier index) {
        Sql key = Sql.raw(constraint.type() == Constraint.Type.PRIMARY_KEY ? "PRIMARY KEY" : "UNIQUE");
        Sql timing = KeyIndex.of(constraint).orElseThrow().timing();
        Sql template = Sql.of(
                "ALTER TABLE $N ADD CONSTRAINT $N $L USING INDEX $N",
                constraint.table(),
                constraint.name(),
                key,
                index);
        List<Sql> statements = new ArrayList<>();
        statements.add(timing.text().isEmpty() ? template : Sql.of("$L $L", template, timing));
        statements.addAll(CommentSql.made(constraint));
        return statements;
    }

    private List<Sql> made(List<Change> changes) {
        List<Sql> statements = new ArrayList<>();
        Set<Identifier> joined = new TreeSet<>();
        List<Change> made =
                changes.stream().filter(change -> !taken.contains(change)).toList();
        for (Folded folded : Folding.fold(made)) {
            switch (folded) {
                case Folded.CreateTable table -> statements.addAll(TableSql.create(table));
                case Folded.Single(var change) -> {
                    statements.addAll(guards.before(change));
                    statements.addAll(Cascade.reaches(change) ? DescentSql.rest(change) : statement(change, joined));
                }
            }
        }
        return statements;
    }

    /** Who is a member of a role need not become one again; what a role gives back goes to the usual owner. */
    private List<Sql> statement(Change change, Set<Identifier> joined) {
        return switch (change) {
            case Change.Create(Owned owned) -> OwnerSql.give(owned, joined.add(owned.by()));
            case Change.Drop(Owned owned) -> List.of(OwnerSql.alter(owned.on(), owner));
            case Change other -> statement(other, filling);
        };
    }

    private static List<Sql> statement(Change change, Filling filling) {
        return switch (change) {
            case Change.Create(var object) -> ObjectSql.create(object, filling);
            case Change.Drop(var object) -> drop(object, filling);
            case Change.Alter(var from, var to) -> ObjectSql.alter(from, to, filling);
            case Change.Convert convert -> convert(convert, filling);
            case Change.Remake remake -> remake(remake, filling);
            case Change.Rename rename -> rename(rename, filling);
        };
    }

    private static List<Sql> drop(SchemaObject object, Filling filling) {
        List<Sql> statements = new ArrayList<>(filling.bequest(object.id()));
        statements.addAll(ObjectSql.drop(object));
        return statements;
    }

    private static List<Sql> remake(Change.Remake remake, Filling filling) {
        List<Sql> statements = new ArrayList<>(TypeSql.stepAside(remake.types()));
        remake.types().forEach(type -> statements.addAll(ObjectSql.create(type.to(), filling)));
        NavigableMap<QualifiedName, List<Change.Convert>> tables = new TreeMap<>();
        for (Change.Convert column : remake.columns().stream()
                .filter(convert -> !Cascade.reaches(convert))
                .toList()) {
            tables.computeIfAbsent(column.to().table(), table -> new ArrayList<>())
                    .add(column);
        }
        tables.values().forEach(columns -> statements.addAll(takeAlong(columns, filling)));
        statements.add(TypeSql.dropInterim(remake.types()));
        return statements;
    }

    /** Columns of one table. */
    private static List<Sql> takeAlong(List<Change.Convert> columns, Filling filling) {
        boolean simple = columns.stream()
                .allMatch(column ->
                        filling.said(column).isEmpty() && column.conversion().up() instanceof Remade);
        if (!simple) {
            return columns.stream()
                    .flatMap(column -> convert(column, filling).stream())
                    .toList();
        }
        List<Sql> statements = new ArrayList<>(ColumnSql.convertTogether(columns));
        columns.forEach(column -> statements.addAll(CommentSql.changed(column.from(), column.to())));
        return statements;
    }

    private static List<Sql> convert(Change.Convert convert, Filling filling) {
        Column from = convert.from();
        Column to = convert.to();
        Optional<Sql> said = filling.said(convert);
        List<Sql> statements = new ArrayList<>(said.map(value -> BackfillSql.convert(convert, value))
                .orElseGet(() -> ColumnSql.convert(from, to, convert.conversion())));
        statements.addAll(CommentSql.changed(from, to));
        return filling.admitted(convert, to.table(), statements);
    }

    private static List<Sql> rename(Change.Rename rename, Filling filling) {
        List<Sql> statements = new ArrayList<>();
        statements.add(RenameSql.rename(rename.from(), rename.to()));
        statements.addAll(filling.companions(rename));
        return statements;
    }
}
