package dev.pgcraft.benchmarks;

/**
 * What one column of the table says about one row.
 *
 * @param size the number of resources
 */
record Figure(int size, Task task, Kind kind) {

    /** The columns. */
    enum Kind {
        /** Seconds that the server alone needs. */
        FLOOR,
        /** Seconds of a call in a running virtual machine, its servers running. */
        CALL,
        /** Seconds of a command, from start to exit, which starts and stops the servers. */
        COMMAND,
        /** Mebibytes of a command's heap, at its fullest. */
        HEAP
    }
}
