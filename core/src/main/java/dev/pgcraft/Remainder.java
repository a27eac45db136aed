package dev.pgcraft;

import dev.pgcraft.change.Change;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.plan.Plan;
import dev.pgcraft.plan.Planner;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.Numbering;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Schema;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.View;
import dev.pgcraft.script.BodyCheck;
import dev.pgcraft.script.Renderer;
import dev.pgcraft.script.Script;
import dev.pgcraft.script.Splitter;
import dev.pgcraft.script.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is left of a database when a model has said what it can. */
record Remainder(List<Change> changes) {

    Remainder {
        changes = List.copyOf(changes);
    }

    /**
     * What leads from what the model says to what was found.
     *
     * @param made what PostgreSQL makes of the model beside what is declared
     */
    static Remainder of(Database found, Declared said, Collection<ObjectId> made) {
        List<SchemaObject> there = new ArrayList<>();
        for (SchemaObject object : found.objects().values()) {
            if (said.database().find(object.id()).isPresent()) {
                there.add(sayable(object));
            } else if (made.contains(object.id())) {
                there.add(object);
            }
        }
        Database from = Database.of(there, found.dependencies());
        Plan plan = new Planner().plan(from, found, new Differ().diff(from, found));
        return new Remainder(plan.changes());
    }

    /** As much of an object as the model language has words for. */
    private static SchemaObject sayable(SchemaObject object) {
        return switch (object) {
            case Schema schema -> new Schema(schema.name(), Optional.empty());
            case Table table -> new Table(table.name(), table.comment());
            case Column column
            when column.value() instanceof Value.Identity(var when, var numbering) ->
                column.withValue(
                        new Value.Identity(when, Numbering.usual(column.table(), column.name(), column.type())));
            case Constraint constraint ->
                new Constraint(
                        constraint.table(),
                        constraint.name(),
                        constraint.type(),
                        constraint.definition(),
                        Optional.empty());
            case Index index -> index.withComment(Optional.empty());
            case View view -> new View(view.name(), view.columns(), view.query(), view.comment());
            case SchemaObject whole -> whole;
        };
    }

    /** What would have to go, or be made again, although the model says it. */
    List<Change> undone() {
        return changes.stream().filter(change -> change instanceof Change.Drop).toList();
    }

    /**
     * It as SQL that declares: that whoever migrates becomes the owner of something is added where it is compiled.
     *
     * @param unlooked the functions at whose bodies PostgreSQL is not to look
     */
    String sql(Collection<ObjectId> unlooked) {
        List<Statement> declarations = new ArrayList<>();
        BodyCheck bodies = BodyCheck.ON;
        List<Change> together = new ArrayList<>();
        for (Change change : changes) {
            BodyCheck wanted = unlooked.contains(change.id()) ? BodyCheck.OFF : BodyCheck.ON;
            if (wanted != bodies) {
                declarations.addAll(declarations(together));
                declarations.add(wanted.said());
                together.clear();
                bodies = wanted;
            }
            together.add(change);
        }
        declarations.addAll(declarations(together));
        return new Script.Part(declarations, true).text();
    }

    private static List<Statement> declarations(List<Change> changes) {
        return new Renderer()
                .statements(changes).stream()
                        .filter(statement -> !statement.startsWith("DO"))
                        .toList();
    }

    /** The function that a line of this SQL makes. */
    Optional<ObjectId> functionAt(String sql, int line) {
        return new Splitter()
                .split(sql).stream()
                        .takeWhile(statement -> statement.line() <= line)
                        .reduce((earlier, later) -> later)
                        .flatMap(this::madeBy);
    }

    private Optional<ObjectId> madeBy(Statement statement) {
        return changes.stream()
                .filter(change -> change instanceof Change.Create(Function function)
                        && declarations(List.of(change)).getFirst().sql().equals(statement.sql()))
                .map(Change::id)
                .findFirst();
    }
}
