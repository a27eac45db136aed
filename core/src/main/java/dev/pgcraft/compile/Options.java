package dev.pgcraft.compile;

import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.Naming;
import java.util.List;
import java.util.Optional;

/**
 * What a project decides for all its resources.
 *
 * @param plugins on every resource
 * @param serverVersion the major version of the server the model is for, where it is known
 */
public record Options(List<Extension> extensions, List<Use> plugins, Naming naming, Optional<Integer> serverVersion) {

    /** What most projects want. */
    public static final Options DEFAULT = new Options(List.of(), List.of(), Names.STANDARD, Optional.empty());

    public Options {
        extensions = List.copyOf(extensions);
        plugins = List.copyOf(plugins);
    }

    /** The same, for a server of this major version. */
    public Options forServer(int majorVersion) {
        return new Options(extensions, plugins, naming, Optional.of(majorVersion));
    }
}
