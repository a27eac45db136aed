package dev.pgcraft;

import dev.pgcraft.compile.Options;
import dev.pgcraft.model.Model;
import java.util.List;
import java.util.Optional;

/** Where a project's declarations are. */
public interface ModelSource {

    /** The project's name, by which it knows again what it made on a server, whatever its folder is called. */
    String name();

    /**
     * The model as it is declared now.
     *
     * @throws dev.pgcraft.problem.ProblemException if there is anything wrong with it
     */
    Model read();

    /**
     * What the project decides for all its resources.
     *
     * @throws dev.pgcraft.problem.ProblemException if an extension is not there, or anything else does not do
     */
    default Options options() {
        return Options.DEFAULT.forProject(name());
    }

    /**
     * All that {@link #options()} and {@link #read()} would make the model of, in order; empty where that cannot be
     * known without doing it, as with models that are programs.
     */
    Optional<List<String>> contents();
}
