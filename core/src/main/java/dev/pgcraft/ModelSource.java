package dev.pgcraft;

import dev.pgcraft.model.Model;

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
}
