package dev.pgcraft.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapLogTest {

    @TempDir
    Path folder;

    @Test
    void mostIsBeforeACollection() throws IOException {
        assertThat(read("""
                GC(0) Pause Young (Allocation Failure) 65M->3M(249M) 8.031ms
                GC(1) Pause Full (Metadata GC Threshold) 12M->9M(249M) 20.112ms
                Heap
                 DefNew     total 78656K, used 2048K [0x0, 0x1, 0x2)
                 Tenured    total 174784K, used 1024K [0x0, 0x1, 0x2)
                """)).isEqualTo(65);
    }

    @Test
    void mostIsAtTheEnd() throws IOException {
        assertThat(read("""
                Heap
                 DefNew     total 78656K, used 2048K [0x0, 0x1, 0x2)
                 Tenured    total 174784K, used 1024K [0x0, 0x1, 0x2)
                 Metaspace  used 4096K, committed 8192K, reserved 1114112K
                """)).isEqualTo(3);
    }

    private double read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("heap.log"), text);
        return HeapLog.read(file).mebibytes();
    }
}
