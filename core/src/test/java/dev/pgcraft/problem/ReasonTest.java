package dev.pgcraft.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

final class ReasonTest {

    @Test
    void reasonsAreForPeople() {
        assertThat(Reason.of(new AccessDeniedException("/a"))).isEqualTo("permission denied");
        assertThat(Reason.of(new NoSuchFileException("/a"))).isEqualTo("no such file or folder");
        assertThat(Reason.of(new FileAlreadyExistsException("/a"))).isEqualTo("a file of this name is in the way");
        assertThat(Reason.of(new FileSystemException("/a", "/b", "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(Reason.of(new IOException("leaves its folder"))).isEqualTo("leaves its folder");
        assertThat(Reason.of(new IOException())).isEqualTo("input or output failed");
    }
}
