package dev.pgcraft.yaml;

import dev.pgcraft.model.Use;
import dev.pgcraft.problem.Problem;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Plugins that are named outside of a model, in the same words as in one. */
public final class Uses {

    private Uses() {}

    /**
     * A list of plugins.
     *
     * @param source the file's name in messages
     * @param problems where to say what is wrong
     */
    public static List<Use> plugins(Node list, String source, List<Problem> problems) {
        UseReader reader = new UseReader(new Reading(problems));
        return Reading.list(new Tree(source, problems).value(list)).stream()
                .flatMap(value -> reader.plugin(value).stream())
                .toList();
    }
}
