package dev.pgcraft;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Intentions;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.plan.Plan;
import dev.pgcraft.plan.Planner;
import dev.pgcraft.plan.Step;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.scratch.Proof;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.script.Renderer;
import java.util.ArrayList;
import java.util.List;

/** The line from what is there and what is wanted to a proved script; each stage takes one value and gives the next. */
public final class Pipeline {

    private final Differ differ = new Differ();
    private final Planner planner = new Planner();
    private final Renderer renderer = new Renderer();
    private final Proof proof = new Proof(differ);
    private final Scratch scratch;

    /** The line over a place for scratch databases. */
    public Pipeline(Scratch scratch) {
        this.scratch = scratch;
    }

    /** The way from {@code base} to what is declared. {@code base} is afterwards as it was. */
    public Planned plan(ScratchDatabase base, Declared declared) {
        Swaps.refuse(declared);
        Database to = scratch.normalise(declared);
        return plan(base, to, declared.intentions());
    }

    /** The way from nothing to a database that is known already. */
    public Planned build(Database to) {
        return planned(Database.EMPTY, to, plan(Database.EMPTY, to, Intentions.NONE));
    }

    /**
     * Goes the way there and back on {@code base}.
     *
     * @throws dev.pgcraft.problem.ProblemException E602 or E603 if it does not lead where it should
     */
    public void prove(ScratchDatabase base, Planned planned) {
        proof.there(base, planned.up(), planned.to());
        proof.back(base, planned.down(), planned.from());
    }

    private Planned plan(ScratchDatabase base, Database to, Intentions intentions) {
        Database from = base.read().database();
        List<Change> renames = new ArrayList<>();
        Database renamed = from;
        for (List<Change> next = pending(renamed, to, intentions);
                !next.isEmpty();
                next = pending(renamed, to, intentions)) {
            base.run(renderer.statements(next));
            renamed = base.read().database();
            renames.addAll(next);
        }
        Plan renaming = new Plan(renames.isEmpty() ? List.of() : List.of(new Step(renames)));
        base.run(renderer.statements(renaming.reverse().changes()));
        return planned(from, to, join(renaming, plan(renamed, to, intentions)));
    }

    private Plan plan(Database from, Database to, Intentions intentions) {
        List<Change> changes = differ.diff(from, to, intentions);
        return planner.plan(from, to, changes);
    }

    private Planned planned(Database from, Database to, Plan plan) {
        return new Planned(from, to, plan, renderer.render(plan), renderer.renderBack(plan));
    }

    /**
     * The renames to be made now: declared ones whose old name is still there and whose new name is still free, and
     * those of sequences that a renamed column owns. A table's come before its columns', which then have a new path.
     */
    private List<Change> pending(Database from, Database to, Intentions intentions) {
        List<Change> pending = new ArrayList<>();
        for (Change.Rename rename : intentions.renames()) {
            boolean open = from.find(rename.from()).isPresent()
                    && from.find(rename.to()).isEmpty()
                    && to.find(rename.to()).isPresent();
            if (open) {
                pending.add(rename);
            }
        }
        if (!pending.isEmpty()) {
            return pending;
        }
        return differ.diff(from, to, intentions).stream()
                .filter(change -> change instanceof Change.Rename && change.id().kind() == Kind.SEQUENCE)
                .toList();
    }

    /** Renames stand in the first transaction of what follows. */
    private static Plan join(Plan renaming, Plan rest) {
        if (renaming.isEmpty()) {
            return rest;
        }
        List<Step> steps = new ArrayList<>(rest.steps());
        List<Change> first = new ArrayList<>(renaming.changes());
        if (!steps.isEmpty()) {
            first.addAll(steps.removeFirst().changes());
        }
        steps.addFirst(new Step(first));
        return new Plan(steps);
    }
}
