package dev.pgcraft.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.embedded.HeldServer.Whereabouts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose users are processes of their own, and end in every way there is. */
final class SeveralProcessesTest {

    @TempDir
    private Path folder;

    @Test
    void theLastOneStopsTheServer() throws Exception {
        Path data = folder.resolve("data");
        try (HeldServer first = HeldServer.start(data)) {
            Whereabouts server = first.whereabouts();
            try (HeldServer second = HeldServer.start(data)) {
                assertThat(second.whereabouts()).isEqualTo(server);
                first.closeServer();
                assertThat(server.isRunning()).isTrue();
                second.closeServer();
                assertThat(server.isRunning()).isFalse();
            }
        }
    }

    @Test
    void manyMayStartAtOnce() throws Exception {
        Path data = folder.resolve("data");
        List<HeldServer> all = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                all.add(HeldServer.start(data));
            }
            List<Whereabouts> servers = new ArrayList<>();
            for (HeldServer each : all) {
                servers.add(each.whereabouts());
            }
            assertThat(servers).containsOnly(servers.getFirst());
            for (HeldServer each : all) {
                each.closeServer();
            }
            assertThat(servers.getFirst().isRunning()).isFalse();
        } finally {
            all.forEach(HeldServer::close);
        }
    }

    @Test
    void aProcessThatEndsWithoutClosingStopsItToo() throws Exception {
        try (HeldServer only = HeldServer.start(folder.resolve("data"))) {
            Whereabouts server = only.whereabouts();
            only.leave();
            assertThat(server.isRunning()).isFalse();
        }
    }

    @Test
    void theServerOfAKilledProcessIsTakenOver() throws Exception {
        Path data = folder.resolve("data");
        try (HeldServer killed = HeldServer.start(data)) {
            Whereabouts server = killed.whereabouts();
            killed.kill();
            assertThat(server.isRunning()).isTrue();
            try (EmbeddedServer next = EmbeddedServer.start(data, 18, Durability.DURABLE)) {
                assertThat(next.port()).isEqualTo(server.port());
            }
            assertThat(server.isRunning()).isFalse();
        }
    }

    @Test
    void theTemporaryServerOfAKilledProcessIsRemoved() throws Exception {
        try (HeldServer killed = HeldServer.start()) {
            Whereabouts server = killed.whereabouts();
            killed.kill();
            assertThat(server.isRunning()).isTrue();
            EmbeddedServer.temporary(18).close();
            assertThat(server.folder().resolve("..").normalize()).doesNotExist();
        }
    }
}
