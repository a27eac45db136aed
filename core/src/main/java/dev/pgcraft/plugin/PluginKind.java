package dev.pgcraft.plugin;

import dev.pgcraft.model.Use;
import java.util.List;
import java.util.function.Function;

/**
 * A plugin by its name, before a resource has said with which parameters.
 *
 * @param parameters the names it understands
 * @param maker the plugin for one use; throws a {@link dev.pgcraft.problem.ProblemException} where a value does not do
 */
public record PluginKind(String name, List<String> parameters, Function<Use, Plugin> maker) {

    public PluginKind {
        parameters = List.copyOf(parameters);
    }

    /** A plugin that has no parameters but wants to know where it was named. */
    public static PluginKind plain(String name, Function<Use, Plugin> maker) {
        return new PluginKind(name, List.of(), maker);
    }
}
