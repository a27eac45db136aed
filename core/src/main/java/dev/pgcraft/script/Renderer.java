package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.plan.Act;
import dev.pgcraft.plan.Schedule;
import dev.pgcraft.plan.Stage;
import dev.pgcraft.schema.Database;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * The way up as a script, a part for each stage; it counts the rows that would stop it before it begins.
     *
     * @param from with the plan's renames made already
     */
    public Script render(Database from, Database to, Schedule schedule) {
        return script(from, to, schedule, false);
    }

    /**
     * The way back as a script; a column that comes back NOT NULL gets a neutral value in the rows that are there.
     *
     * @param schedule of the plan reversed
     */
    public Script renderBack(Database from, Database to, Schedule schedule) {
        return script(to, from, schedule, true);
    }

    /** Changes as statements; a table and its parts, where they stand together, as one CREATE or DROP TABLE. */
    public List<Statement> statements(List<Change> changes) {
        List<Act> acts = changes.stream().<Act>map(Act.Make::new).toList();
        return statements(acts, new ActSql(Filling.NONE, Guards.none(), Set.of(), owner)).stream()
                .map(Statement::of)
                .toList();
    }

    private Script script(Database here, Database there, Schedule schedule, boolean back) {
        Filling filling = new Filling(schedule.plan(), back, Bound.of(here, schedule.plan()));
        Guards guards = Guards.of(here, there, filling);
        Set<Change> taken = new TakenIndexes(ActSql.changes(schedule.acts()), here, there).drops();
        ActSql sql = new ActSql(filling, guards, taken, owner);
        List<Script.Part> parts = new ArrayList<>();
        int handing = handover.position(schedule.acts(), back);
        for (Iterator<Stage> left = schedule.stages().iterator(); left.hasNext(); ) {
            Stage stage = left.next();
            int size = stage.acts().size();
            boolean handed = handing >= 0 && (handing < size || !left.hasNext());
            List<Sql> first = new ArrayList<>(parts.isEmpty() ? guards.first() : List.of());
            if (!stage.transactional()) {
                first.addAll(around(stage.acts(), sql.guardsBefore(stage.acts().getFirst())));
                addUnlessEmpty(first, parts);
                parts.add(part(around(stage.acts(), sql.alone(stage.acts().getFirst())), false));
                handing -= size;
                continue;
            }
            List<Sql> statements = new ArrayList<>(FunctionSql.settings(ActSql.changes(stage.acts())));
            statements.addAll(first);
            statements.addAll(statements(stage.acts().subList(0, handed ? handing : size), sql));
            if (handed) {
                statements.addAll(handover.statements(back));
                statements.addAll(statements(stage.acts().subList(handing, size), sql));
            }
            parts.add(part(statements, true));
            handing -= handed ? size + 1 : size;
        }
        return new Script(parts);
    }

    private static void addUnlessEmpty(List<Sql> statements, List<Script.Part> parts) {
        if (!statements.isEmpty()) {
            parts.add(part(statements, true));
        }
    }

    private static Script.Part part(List<Sql> statements, boolean transactional) {
        return new Script.Part(statements.stream().map(Statement::of).toList(), transactional);
    }

    private List<Sql> statements(List<Act> acts, ActSql sql) {
        List<Act> made = acts.stream()
                .filter(act -> !(act instanceof Act.Make(var change)
                        && handover.makes(change, sql.filling().back())))
                .toList();
        return Session.divide(made, owner).stream()
                .flatMap(session -> session.around(sql.statements(session.acts())).stream())
                .toList();
    }

    private List<Sql> around(List<Act> acts, List<Sql> statements) {
        return Session.divide(acts, owner).getFirst().around(statements);
    }
}
