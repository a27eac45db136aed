package dev.pgcraft.embedded;

import dev.pgcraft.OwnServers;
import java.nio.file.Path;

/** Servers of our own, for projects that name none. */
public final class EmbeddedServers implements OwnServers {

    @Override
    public int usualVersion() {
        return EmbeddedServer.DEFAULT_VERSION;
    }

    @Override
    public String identity(int majorVersion) {
        return Installation.find(majorVersion).identity();
    }

    @Override
    public OwnServer keeping(Path dataFolder, int majorVersion) {
        return EmbeddedServer.start(dataFolder, majorVersion, Durability.DURABLE);
    }

    @Override
    public OwnServer temporary(int majorVersion) {
        return EmbeddedServer.temporary(majorVersion);
    }
}
