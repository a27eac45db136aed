package dev.pgcraft.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RefusalTest {

    private static final Path WANTED = Path.of("/dev/shm/pgcraft-ada/temporary");

    @Test
    void namesWhatCannotBeWrittenAndWhy() {
        assertThat(Refusal.because(WANTED, new AccessDeniedException("/home/ada/.cache")))
                .hasMessageContaining("\"/home/ada/.cache\" cannot be used: permission denied")
                .hasMessageNotContaining("Exception")
                .hasMessageNotContaining("shm");
        assertThat(Refusal.because(WANTED, new IOException("no room")))
                .hasMessageContaining("folder \"/dev/shm/pgcraft-ada/temporary\" cannot be used: no room");
    }
}
