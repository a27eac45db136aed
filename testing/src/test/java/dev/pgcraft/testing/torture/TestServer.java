package dev.pgcraft.testing.torture;

import dev.pgcraft.embedded.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The one server of a test run, of the version that {@code -Dpgcraft.postgres} names; it stops with the process. */
final class TestServer {

    private static final Map<Integer, EmbeddedServer> RUNNING = new ConcurrentHashMap<>();

    private TestServer() {}

    static EmbeddedServer running() {
        int version = Integer.getInteger("pgcraft.postgres", EmbeddedServer.DEFAULT_VERSION);
        return RUNNING.computeIfAbsent(version, EmbeddedServer::temporary);
    }
}
