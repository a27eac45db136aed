package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.change.Change;
import dev.pgcraft.change.Intentions;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.diff.NotNullNames;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.plan.Plan;
import dev.pgcraft.plan.Planner;
import dev.pgcraft.plan.Renaming;
import dev.pgcraft.plan.Schedule;
import dev.pgcraft.plan.Step;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Role;
import dev.pgcraft.scratch.Casts;
import dev.pgcraft.scratch.Leg;
import dev.pgcraft.scratch.Proof;
import dev.pgcraft.scratch.Proven;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.scratch.Touched;
import dev.pgcraft.scratch.Way;
import dev.pgcraft.script.Handover;
import dev.pgcraft.script.Renderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The line from what is there and what is wanted to a proved script; each stage takes one value and gives the next. */
public final class Pipeline {

    private final Differ differ = new Differ();
    private final Planner planner = new Planner();
    private final Proof proof = new Proof(differ);
    private final Scratch scratch;
    private final Manner manner;

    /** The line over a place for scratch databases, to plans that are carried out in this manner. */
    public Pipeline(Scratch scratch, Manner manner) {
        this.scratch = scratch;
        this.manner = manner;
    }

    /** The way from {@code base} to what is declared. {@code base} is afterwards as it was. */
    public Planned plan(ScratchDatabase base, Declared declared) {
        return plan(Start.of(base), declared);
    }

    /** The same from where nothing may have to be run. */
    Planned plan(Start start, Declared declared) {
        BlockedRenames.refuseSwaps(declared);
        Catalog wanted = scratch.catalog(declared);
        Unmanaged.refuseNew(start.catalog(), wanted);
        Database to = wanted.database();
        Declared found = SaidRenames.find(declared, start.database(), to);
        BlockedRenames.refuseSwaps(found);
        return plan(start, to, found);
    }

    /** The way from nothing to a database that is known already. */
    public Planned build(Database to) {
        Plan plan = planner.plan(Database.EMPTY, to, differ.diff(Database.EMPTY, to));
        return planned(Database.EMPTY, Database.EMPTY, to, plan);
    }

    /**
     * Goes the way there and back, with rows.
     *
     * @param base where it begins; afterwards it is good for nothing
     * @param again more of them, if need be
     * @throws dev.pgcraft.problem.ProblemException E602, E603 or E605 if it does not lead where it should
     */
    public Proven prove(ScratchDatabase base, Supplier<ScratchDatabase> again, Planned planned) {
        Way way = new Way(
                planned.from(),
                planned.to(),
                Leg.of(planned.up()),
                Optional.of(Leg.of(planned.down())),
                Touched.by(planned.plan().changes(), planned.from()),
                "nothing was written; make the change in two revisions, or write it by hand with --empty");
        return proof.prove(base, again, way);
    }

    /** The same where PostgreSQL's spelling of what is declared is known; its intentions count. */
    Planned plan(Start start, Database to, Declared declared) {
        Intentions intentions = declared.intentions();
        Database from = start.database();
        List<Change> renames = new ArrayList<>();
        Database renamed = from;
        BlockedRenames.refuse(declared, renamed, to);
        PendingRenames pending = new PendingRenames(differ, to, intentions);
        for (List<Change> next = pending.after(new NotNullNames(from, renames, renamed));
                !next.isEmpty();
                next = pending.after(new NotNullNames(from, renames, renamed))) {
            start.scratch().run(renderer(from).statements(next));
            renamed = start.scratch().read().database();
            renames.addAll(next);
            BlockedRenames.refuse(declared, renamed, to);
        }
        List<Change> changes = Casts.settle(start::scratch, declared, to, differ.diff(renamed, to, intentions));
        if (!renames.isEmpty()) {
            start.scratch().run(renderer(from).statements(new Step(renames).back()));
        }
        Plan rest = planner.plan(renamed, to, changes, intentions.backfills().keySet());
        Plan plan = new Renaming(from, renames).join(rest).with(intentions.rows());
        return planned(from, renamed, to, plan);
    }

    private Planned planned(Database from, Database renamed, Database to, Plan plan) {
        Schedule there = Schedule.of(manner, plan, renamed, to);
        Schedule back = Schedule.of(manner, plan.reverse(), to, renamed);
        Renderer renderer = new Renderer(to.owner().map(Role::name), Handover.between(from, renamed, to));
        return new Planned(
                from, to, there, back, renderer.render(renamed, to, there), renderer.renderBack(renamed, to, back));
    }

    /** Steps are run as the owner that a database has, if it has one. */
    private static Renderer renderer(Database database) {
        return new Renderer(database.owner().map(Role::name));
    }
}
