package dev.pgcraft;

import dev.pgcraft.scratch.Server;
import java.nio.file.Path;

/** Starts PostgreSQL servers on this machine. Found by {@link java.util.ServiceLoader}. */
public interface OwnServers {

    /** The major version to start where nothing asks for another. */
    int usualVersion();

    /**
     * What servers of this version have in common, as {@link Server#identity()}; starts none.
     *
     * @throws dev.pgcraft.problem.ProblemException if there is no such PostgreSQL
     */
    String identity(int majorVersion);

    /**
     * A server that keeps its data in a folder, which is made if it is not there.
     *
     * @throws dev.pgcraft.problem.ProblemException if it does not start
     */
    OwnServer keeping(Path dataFolder, int majorVersion);

    /**
     * An empty server that keeps nothing.
     *
     * @throws dev.pgcraft.problem.ProblemException if it does not start
     */
    OwnServer temporary(int majorVersion);

    /** A server that stops when it is closed. */
    interface OwnServer extends Server, AutoCloseable {

        /** Where a database of it is, with user and password, as psql takes it. */
        String url(String database);

        @Override
        void close();
    }
}
