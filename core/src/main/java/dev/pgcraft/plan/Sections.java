package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.ObjectId.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The changes of a step in three parts: roles that come and declared renames, whatever is done under one set of names,
 * and, on the way back, renames and roles that go.
 */
record Sections(List<Change> first, List<Change> middle, List<Change> last) {

    /** What changes its name without being told: nothing else speaks of it. */
    private static final Set<Kind> RENAMED_BY_THE_WAY = Set.of(Kind.INDEX, Kind.CONSTRAINT);

    Sections(List<Change> changes) {
        this(changes, beginning(changes));
    }

    private Sections(List<Change> changes, int beginning) {
        this(changes, beginning, end(changes, beginning));
    }

    private Sections(List<Change> changes, int beginning, int end) {
        this(changes.subList(0, beginning), changes.subList(beginning, end), changes.subList(end, changes.size()));
    }

    private static int beginning(List<Change> changes) {
        int roles = (int) changes.stream().takeWhile(RoleChanges::comes).count();
        List<Integer> renames = renames(changes, 0);
        boolean leading = !renames.isEmpty()
                && changes.subList(roles, Math.max(roles, renames.getFirst())).stream()
                        .allMatch(change -> change instanceof Change.Drop(Constraint check));
        return leading ? renames.getLast() + 1 : roles;
    }

    private static int end(List<Change> changes, int beginning) {
        List<Integer> renames = renames(changes, beginning);
        if (!renames.isEmpty()) {
            return renames.getFirst();
        }
        List<Change> rest = changes.subList(beginning, changes.size());
        return changes.size()
                - (int) rest.reversed().stream().takeWhile(RoleChanges::goes).count();
    }

    private static List<Integer> renames(List<Change> changes, int from) {
        List<Integer> places = new ArrayList<>();
        for (int place = from; place < changes.size(); place++) {
            if (changes.get(place) instanceof Change.Rename rename
                    && (!RENAMED_BY_THE_WAY.contains(rename.id().kind()) || isMadeToo(rename, changes))) {
                places.add(place);
            }
        }
        return places;
    }

    /** Whether what gets another name is made under the old one, or dropped under the new one. */
    private static boolean isMadeToo(Change.Rename rename, List<Change> changes) {
        return changes.stream()
                .anyMatch(change ->
                        (change instanceof Change.Create && change.id().equals(rename.from()))
                                || (change instanceof Change.Drop && change.id().equals(rename.to())));
    }

    /** The middle gently; the ends in a transaction of their own only where they have to be. */
    List<Stage> stages(Surroundings surroundings) {
        Phases phases = new Easing(surroundings, middle).phases();
        List<Stage> stages = new ArrayList<>();
        List<Act> main = new ArrayList<>();
        if (phases.before().isEmpty()) {
            main.addAll(Schedule.made(first));
        } else {
            add(Schedule.made(first), stages);
        }
        stages.addAll(phases.before());
        main.addAll(phases.main());
        if (phases.after().isEmpty()) {
            main.addAll(Schedule.made(last));
        }
        add(main, stages);
        stages.addAll(phases.after());
        if (!phases.after().isEmpty()) {
            add(Schedule.made(last), stages);
        }
        return stages;
    }

    private static void add(List<Act> acts, List<Stage> stages) {
        if (!acts.isEmpty()) {
            stages.add(Stage.of(acts));
        }
    }
}
