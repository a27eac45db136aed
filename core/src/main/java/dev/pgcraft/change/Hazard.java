package dev.pgcraft.change;

import dev.pgcraft.schema.ObjectId;

/**
 * A statement that loses data, depends on the data, rewrites a table, or blocks others.
 *
 * @param reason why, in words a DBA would use
 */
public record Hazard(Kind kind, ObjectId object, String reason) {

    /** What may go wrong. */
    public enum Kind {
        DATA_LOSS("data-loss"),
        DATA_DEPENDENT("data-dependent"),
        TABLE_REWRITE("table-rewrite"),
        LONG_LOCK("long-lock"),
        INDEX_BUILD("index-build"),
        PERMISSION_CHANGE("permission-change"),
        IRREVERSIBLE("irreversible");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it is written in revision files and on the command line. */
        public String word() {
            return word;
        }
    }

    @Override
    public String toString() {
        return "%s: %s: %s".formatted(kind.word(), object, reason);
    }
}
