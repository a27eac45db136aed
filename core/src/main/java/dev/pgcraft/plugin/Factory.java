package dev.pgcraft.plugin;

import dev.pgcraft.model.Use;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of resource: a named, ordered list of plugins.
 *
 * <p>Both functions throw a {@link dev.pgcraft.problem.ProblemException} where the value of a parameter does not do.
 *
 * @param parameters the names it understands, beside {@code defaults}, which every factory does
 * @param defaults what a resource has unless it says otherwise: a key, for instance. Another one of the same singleton
 *     group takes the place of a default, a resource may switch it off, and {@code defaults: none} drops all
 * @param body what makes the resource what it is; it cannot be left out
 */
public record Factory(
        String name, List<String> parameters, Function<Use, List<Plugin>> defaults, Function<Use, List<Plugin>> body) {

    public Factory {
        parameters = List.copyOf(parameters);
    }

    /** One whose defaults are those of its plugins that are of a singleton group. */
    public Factory(String name, List<String> parameters, Function<Use, List<Plugin>> plugins) {
        this(name, parameters, use -> part(plugins.apply(use), true), use -> part(plugins.apply(use), false));
    }

    private static List<Plugin> part(List<Plugin> plugins, boolean ofGroup) {
        return plugins.stream()
                .filter(plugin -> plugin.singleton().isPresent() == ofGroup)
                .toList();
    }
}
