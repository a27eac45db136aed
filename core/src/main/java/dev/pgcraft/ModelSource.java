package dev.pgcraft;

import dev.pgcraft.model.Model;

/** Where a project's declarations are. */
public interface ModelSource {

    /**
     * The model as it is declared now.
     *
     * @throws dev.pgcraft.problem.ProblemException if there is anything wrong with it
     */
    Model read();
}
