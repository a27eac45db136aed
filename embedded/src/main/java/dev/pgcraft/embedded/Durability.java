package dev.pgcraft.embedded;

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
            case SCRATCH ->
                List.of(
                        "fsync=off",
                        "synchronous_commit=off",
                        "full_page_writes=off",
                        "wal_level=minimal",
                        "max_wal_senders=0");
        };
    }
}
