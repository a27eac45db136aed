package dev.pgcraft.plugin;

import dev.pgcraft.model.Use;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of resource: a named, ordered list of plugins.
 *
 * @param parameters the names it understands
 * @param plugins the plugins for one use; throws a {@link dev.pgcraft.problem.ProblemException} where a value does not
 *     do
 */
public record Factory(String name, List<String> parameters, Function<Use, List<Plugin>> plugins) {

    public Factory {
        parameters = List.copyOf(parameters);
    }
}
