package dev.pgcraft.compile;

import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.Naming;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a project decides for all its resources.
 *
 * @param project its name, by which it knows again the roles it made
 * @param extensions in an order in which those come first on which others depend
 * @param plugins on every resource
 * @param server the major version of the server the model is for, where it is known; asked only if it matters
 */
public record Options(
        String project,
        List<Extension> extensions,
        List<Use> plugins,
        Naming naming,
        Supplier<Optional<Integer>> server) {

    /** What most projects want. */
    public static final Options DEFAULT =
            new Options("project", List.of(), List.of(), Names.STANDARD, Optional.empty());

    public Options {
        extensions = List.copyOf(extensions);
        plugins = List.copyOf(plugins);
    }

    /** Those for a server of which it is known already what it is. */
    public Options(
            String project,
            List<Extension> extensions,
            List<Use> plugins,
            Naming naming,
            Optional<Integer> serverVersion) {
        this(project, extensions, plugins, naming, () -> serverVersion);
    }

    /** The major version of the server the model is for, where it is known. */
    public Optional<Integer> serverVersion() {
        return server.get();
    }

    /** The same, for a server of this major version. */
    public Options forServer(int majorVersion) {
        return forServer(() -> majorVersion);
    }

    /** The same, for a server that is asked for its major version if that matters. */
    public Options forServer(Supplier<Integer> majorVersion) {
        return new Options(project, extensions, plugins, naming, () -> Optional.of(majorVersion.get()));
    }

    /** The same, for a project of this name. */
    public Options forProject(String name) {
        return new Options(name, extensions, plugins, naming, server);
    }
}
