package dev.pgcraft;

import dev.pgcraft.scratch.Server;
import java.util.OptionalInt;

/** Where a project's scratch databases are made. */
public interface ScratchSource {

    /**
     * A server for scratch databases.
     *
     * @param majorVersion that of the database they stand for; empty where there is none to ask
     * @throws dev.pgcraft.problem.ProblemException if there is no server of this version
     */
    Server server(OptionalInt majorVersion);
}
