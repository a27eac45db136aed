package dev.pgcraft.compile;

import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.Naming;
import java.util.List;
import java.util.Optional;

/**
 * What a project decides for all its resources.
 *
 * @param project its name, by which it knows again the roles it made
 * @param plugins on every resource
 * @param serverVersion the major version of the server the model is for, where it is known
 */
public record Options(
        String project, List<Extension> extensions, List<Use> plugins, Naming naming, Optional<Integer> serverVersion) {

    /** What most projects want. */
    public static final Options DEFAULT =
            new Options("project", List.of(), List.of(), Names.STANDARD, Optional.empty());

    public Options {
        extensions = List.copyOf(extensions);
        plugins = List.copyOf(plugins);
    }

    /** The same, for a server of this major version. */
    public Options forServer(int majorVersion) {
        return new Options(project, extensions, plugins, naming, Optional.of(majorVersion));
    }

    /** The same, for a project of this name. */
    public Options forProject(String name) {
        return new Options(name, extensions, plugins, naming, serverVersion);
    }
}
