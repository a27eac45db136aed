package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A plan as it is carried out.
 *
 * <p>It is made of a plan in one direction. The way back is the plan reversed, scheduled by the same rules: so it is as
 * gentle as the way there, and nobody has written it.
 *
 * @param stages one after the other, each with its end; who is stopped between two goes on with the next
 */
public record Schedule(Plan plan, List<Stage> stages) {

    public Schedule {
        stages = List.copyOf(stages);
    }

    /**
     * Carries out a plan.
     *
     * @param from where the plan begins, with its renames made already
     * @param to where it ends
     */
    public static Schedule of(Manner manner, Plan plan, Database from, Database to) {
        boolean nobodyIsThere = from.objects().isEmpty();
        boolean allGetAnotherOwner = !from.owner().equals(to.owner());
        if (manner == Manner.SIMPLE || nobodyIsThere || allGetAnotherOwner) {
            return simple(plan);
        }
        Surroundings surroundings = new Surroundings(plan, from, to);
        List<Stage> stages = new ArrayList<>();
        for (Step step : plan.steps()) {
            stages.addAll(new Sections(step.changes()).stages(surroundings));
        }
        return new Schedule(plan, stages);
    }

    /** Each step of the plan is one transaction. */
    public static Schedule simple(Plan plan) {
        return new Schedule(
                plan,
                plan.steps().stream()
                        .map(step -> Stage.of(made(step.changes())))
                        .toList());
    }

    static List<Act> made(List<Change> changes) {
        return changes.stream().<Act>map(Act.Make::new).toList();
    }

    /** All acts, in order. */
    public List<Act> acts() {
        return stages.stream().flatMap(stage -> stage.acts().stream()).toList();
    }

    /** The changes that are made as they are, with all that they do to rows. */
    Set<Change> whole() {
        Set<Change> whole = new HashSet<>();
        for (Act act : acts()) {
            if (act instanceof Act.Make(var change)) {
                whole.add(change);
            }
        }
        return whole;
    }
}
