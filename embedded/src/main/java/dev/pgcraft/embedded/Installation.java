package dev.pgcraft.embedded;

import java.nio.file.Path;

/**
 * A PostgreSQL on this machine that can be started.
 *
 * @param bin the folder of its programs
 * @param version the whole version, which tells installations apart: {@code 18.6.0}, {@code local-15}
 */
record Installation(Path bin, int majorVersion, String version) {

    /** One of its programs, to be run as {@code account}. */
    Command program(Account account, String name) {
        return Command.as(account, bin.resolve(name).toString());
    }
}
