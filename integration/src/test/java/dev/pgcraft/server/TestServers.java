package dev.pgcraft.server;

import dev.pgcraft.embedded.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The one server of a test run, of the version that {@code -Dpgcraft.postgres} names; it stops with the process. */
public final class TestServers {

    private static final Map<Integer, EmbeddedServer> RUNNING = new ConcurrentHashMap<>();

    private TestServers() {}

    /** The version to test with. */
    public static int majorVersion() {
        return Integer.getInteger("pgcraft.postgres", EmbeddedServer.DEFAULT_VERSION);
    }

    /** The server, started by the first who asks. */
    public static EmbeddedServer running() {
        return RUNNING.computeIfAbsent(majorVersion(), EmbeddedServer::temporary);
    }
}
