package dev.pgcraft;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SequencedMap;

/** Knows one kind of project folder. Openers are found by {@link java.util.ServiceLoader}. */
public interface ProjectOpener {

    /**
     * The project in the folder; empty if the folder is of another kind.
     *
     * @throws dev.pgcraft.problem.ProblemException if there is anything wrong with its settings
     */
    Optional<Project> open(Wanted wanted);

    /**
     * What is known outside of any project: the defaults of all settings, and of databases only the one that is wanted.
     */
    Project outside(Wanted wanted);

    /**
     * What to open, and what is said outside of the folder about it.
     *
     * @param environment the name of one of the project's environments
     * @param database a database URL that outweighs every setting
     * @param variables the variables of the process
     */
    record Wanted(
            Path folder,
            Optional<String> environment,
            Optional<String> database,
            SequencedMap<String, String> variables) {}
}
