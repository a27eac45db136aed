package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.plan.Plan;
import dev.pgcraft.plan.Step;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Writes SQL. The only package that knows DDL. */
public final class Renderer {

    /** The plan as a script, a part for each step. */
    public Script render(Plan plan) {
        return script(plan, Filling.NONE);
    }

    /** The way back as a script; a column that comes back NOT NULL gets a neutral value in the rows that are there. */
    public Script renderBack(Plan plan) {
        return script(plan.reverse(), Filling.NEUTRAL);
    }

    /** Changes as statements; a table and its parts, where they stand together, as one CREATE or DROP TABLE. */
    public List<Statement> statements(List<Change> changes) {
        return statements(changes, Filling.NONE);
    }

    private static Script script(Plan plan, Filling filling) {
        List<Script.Part> parts = new ArrayList<>();
        for (Step step : plan.steps()) {
            parts.add(new Script.Part(statements(step.changes(), filling), true));
        }
        return new Script(parts);
    }

    private static List<Statement> statements(List<Change> changes, Filling filling) {
        List<Sql> statements = new ArrayList<>();
        for (Folded folded : Folding.fold(changes)) {
            statements.addAll(
                    switch (folded) {
                        case Folded.CreateTable table -> TableSql.create(table);
                        case Folded.Single(var change) -> statement(change, filling);
                    });
        }
        return statements.stream().map(Statement::of).toList();
    }

    private static List<Sql> statement(Change change, Filling filling) {
        return switch (change) {
            case Change.Create(var object) -> ObjectSql.create(object, filling);
            case Change.Drop(var object) -> List.of(ObjectSql.drop(object));
            case Change.Alter(var from, var to) -> ObjectSql.alter(from, to);
            case Change.Convert(var from, var to, var conversion) -> {
                List<Sql> statements = new ArrayList<>(ColumnSql.convert(from, to, conversion));
                statements.addAll(CommentSql.changed(from, to));
                yield statements;
            }
            case Change.Rename(var from, var to) -> List.of(RenameSql.rename(from, to));
        };
    }
}
