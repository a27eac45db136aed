package dev.pgcraft.plan;

import dev.pgcraft.plan.Act.Value;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What is done one after the other to make changes gently; what can be prepared is prepared, so that the transaction in
 * which everything becomes what it shall be looks at no row.
 */
final class Phases {

    /** Checks that new rows have to obey from then on. */
    final List<Act> demands = new ArrayList<>();

    private final NavigableMap<QualifiedName, List<Value>> fills = new TreeMap<>();
    final List<Act> validations = new ArrayList<>();
    final List<Act> builds = new ArrayList<>();

    /** The changes themselves, in their order. */
    final List<Act> main = new ArrayList<>();

    private final NavigableMap<QualifiedName, List<Value>> laterFills = new TreeMap<>();
    final List<Act> laterValidations = new ArrayList<>();
    final List<Act> settled = new ArrayList<>();
    final List<Act> laterBuilds = new ArrayList<>();

    /** What waits for the indexes that could not be built before. */
    final List<Act> attached = new ArrayList<>();

    final List<Act> lastValidations = new ArrayList<>();
    final List<Act> discards = new ArrayList<>();

    void fill(Value value) {
        fills.computeIfAbsent(value.column().table(), table -> new ArrayList<>())
                .add(value);
    }

    void fillLater(Value value) {
        laterFills
                .computeIfAbsent(value.column().table(), table -> new ArrayList<>())
                .add(value);
    }

    /** What comes before the main transaction. */
    List<Stage> before() {
        List<Stage> stages = new ArrayList<>();
        together(demands, stages);
        fills.values().forEach(values -> stages.add(Stage.of(List.of(new Act.Fill(values)))));
        together(validations, stages);
        builds.forEach(build -> stages.add(Stage.alone(build)));
        return stages;
    }

    List<Act> main() {
        return main;
    }

    /** What comes after the main transaction. */
    List<Stage> after() {
        List<Stage> stages = new ArrayList<>();
        laterFills.values().forEach(values -> stages.add(Stage.of(List.of(new Act.Fill(values)))));
        together(laterValidations, stages);
        together(settled, stages);
        laterBuilds.forEach(build -> stages.add(Stage.alone(build)));
        together(attached, stages);
        together(lastValidations, stages);
        discards.forEach(discard -> stages.add(Stage.alone(discard)));
        return stages;
    }

    private static void together(List<Act> acts, List<Stage> stages) {
        if (!acts.isEmpty()) {
            stages.add(Stage.of(acts));
        }
    }
}
