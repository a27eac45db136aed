package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion.Way.Remade;
import dev.pgcraft.plan.Plan;
import dev.pgcraft.plan.Step;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Database;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Writes SQL. The only package that knows DDL. */
public final class Renderer {

    private final Optional<Identifier> owner;
    private final Handover handover;

    /** A renderer for whoever runs the script. */
    public Renderer() {
        this(Optional.empty());
    }

    /** A renderer that makes all but roles as this role. */
    public Renderer(Optional<Identifier> owner) {
        this(owner, Handover.NONE);
    }

    /** A renderer that also gives what is there to this role, or takes it back. */
    public Renderer(Optional<Identifier> owner, Handover handover) {
        this.owner = owner;
        this.handover = handover;
    }

    /**
     * The way up as a script, a part for each step; it counts the rows that would stop it before it begins.
     *
     * @param from with the plan's renames made already
     */
    public Script render(Database from, Database to, Plan plan) {
        return script(from, to, new Filling(plan, false));
    }

    /** The way back as a script; a column that comes back NOT NULL gets a neutral value in the rows that are there. */
    public Script renderBack(Database from, Database to, Plan plan) {
        return script(to, from, new Filling(plan.reverse(), true));
    }

    /** Changes as statements; a table and its parts, where they stand together, as one CREATE or DROP TABLE. */
    public List<Statement> statements(List<Change> changes) {
        return statements(changes, Filling.NONE, Guards.none()).stream()
                .map(Statement::of)
                .toList();
    }

    private Script script(Database here, Database there, Filling filling) {
        Guards guards = Guards.of(here, there, filling);
        List<Script.Part> parts = new ArrayList<>();
        List<Step> steps = filling.plan().steps();
        int handing = handover.position(filling.plan().changes(), filling.back());
        for (Step step : steps) {
            int size = step.changes().size();
            boolean handed = handing >= 0 && (handing < size || parts.size() == steps.size() - 1);
            List<Sql> statements = new ArrayList<>(FunctionSql.settings(step.changes()));
            statements.addAll(parts.isEmpty() ? guards.first() : List.of());
            statements.addAll(statements(step.changes().subList(0, handed ? handing : size), filling, guards));
            if (handed) {
                statements.addAll(handover.statements(filling.back()));
                statements.addAll(statements(step.changes().subList(handing, size), filling, guards));
            }
            parts.add(new Script.Part(statements.stream().map(Statement::of).toList(), true));
            handing -= handed ? size + 1 : size;
        }
        return new Script(parts);
    }

    private List<Sql> statements(List<Change> changes, Filling filling, Guards guards) {
        List<Change> made = changes.stream()
                .filter(change -> !handover.makes(change, filling.back()))
                .toList();
        return Session.divide(made, owner).stream()
                .flatMap(session -> session.around(statementsOf(session.changes(), filling, guards)).stream())
                .toList();
    }

    private static List<Sql> statementsOf(List<Change> changes, Filling filling, Guards guards) {
        List<Sql> statements = new ArrayList<>();
        for (Folded folded : Folding.fold(changes)) {
            switch (folded) {
                case Folded.CreateTable table -> statements.addAll(TableSql.create(table));
                case Folded.Single(var change) -> {
                    statements.addAll(guards.before(change));
                    statements.addAll(statement(change, filling));
                }
            }
        }
        return statements;
    }

    private static List<Sql> statement(Change change, Filling filling) {
        return switch (change) {
            case Change.Create(var object) -> ObjectSql.create(object, filling);
            case Change.Drop(var object) -> ObjectSql.drop(object);
            case Change.Alter(var from, var to) -> ObjectSql.alter(from, to, filling);
            case Change.Convert convert -> convert(convert, filling);
            case Change.Remake remake -> remake(remake, filling);
            case Change.Rename(var from, var to) -> List.of(RenameSql.rename(from, to));
        };
    }

    private static List<Sql> remake(Change.Remake remake, Filling filling) {
        List<Sql> statements = new ArrayList<>(TypeSql.stepAside(remake.types()));
        remake.types().forEach(type -> statements.addAll(ObjectSql.create(type.to(), filling)));
        NavigableMap<QualifiedName, List<Change.Convert>> tables = new TreeMap<>();
        for (Change.Convert column : remake.columns()) {
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
        return statements;
    }
}
