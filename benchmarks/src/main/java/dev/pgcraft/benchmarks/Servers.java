package dev.pgcraft.benchmarks;

import dev.pgcraft.embedded.Durability;
import dev.pgcraft.embedded.EmbeddedServer;
import java.io.IOException;

/**
 * Two running servers, set up as a project's own are.
 *
 * @param kept keeps its data: databases are upgraded there
 * @param scratch keeps nothing: models are built and revisions proved there
 */
record Servers(Folder data, EmbeddedServer kept, EmbeddedServer scratch) implements AutoCloseable {

    static Servers start() throws IOException {
        Folder data = Folder.make();
        int version = EmbeddedServer.DEFAULT_VERSION;
        EmbeddedServer kept = EmbeddedServer.start(data.path().resolve("data"), version, Durability.DURABLE);
        return new Servers(data, kept, EmbeddedServer.temporary(version));
    }

    /** Both on disk: for more than main memory may hold. */
    static Servers onDisk() throws IOException {
        Folder data = Folder.make();
        int version = EmbeddedServer.DEFAULT_VERSION;
        EmbeddedServer kept = EmbeddedServer.start(data.path().resolve("data"), version, Durability.DURABLE);
        EmbeddedServer loose = EmbeddedServer.start(data.path().resolve("loose"), version, Durability.SCRATCH);
        return new Servers(data, kept, loose);
    }

    @Override
    public void close() throws IOException {
        scratch.close();
        kept.close();
        data.close();
    }
}
