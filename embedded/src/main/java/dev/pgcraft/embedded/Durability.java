package dev.pgcraft.embedded;

import java.util.ArrayList;
import java.util.List;

/** What a server does so that written data outlives a crash. */
public enum Durability {
    /** All it can: for data that somebody wants to keep. */
    DURABLE,

    /** Nothing: fast, for data that is thrown away. */
    SCRATCH;

    /** Each as {@code name=value}. */
    List<String> settings() {
        return switch (this) {
            case DURABLE -> List.of();
            case SCRATCH -> scratchSettings();
        };
    }

    private static List<String> scratchSettings() {
        List<String> settings = new ArrayList<>(List.of(
                "fsync=off",
                "synchronous_commit=off",
                "full_page_writes=off",
                "wal_level=minimal",
                "max_wal_senders=0"));
        if (!Command.isWindows()) {
            settings.add("dynamic_shared_memory_type=mmap"); // in the data folder, which goes even if it is killed
        }
        return settings;
    }
}
