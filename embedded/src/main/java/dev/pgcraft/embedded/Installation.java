package dev.pgcraft.embedded;

import java.nio.file.Path;

/**
 * A PostgreSQL on this machine that can be started.
 *
 * @param bin the folder of its programs
 * @param version the whole version, which tells installations apart: {@code 18.6.0}, {@code local-15}
 */
record Installation(Path bin, int majorVersion, String version) {

    /** How the version of one begins that pgcraft did not bring along. */
    static final String LOCAL = "local-";

    /** The one that servers of this version are started from. */
    static Installation find(int majorVersion) {
        return new Installations(Folders.cacheFor(Account.find())).find(majorVersion);
    }

    /** What tells it from others that may understand SQL differently; what a package manager put here may change. */
    String identity() {
        String exact = version.startsWith(LOCAL)
                ? program(Account.OURSELVES, "postgres").with("--version").run().output()
                : version;
        return "embedded PostgreSQL %s, UTF8, C".formatted(exact);
    }

    /** One of its programs, to be run as {@code account}. */
    Command program(Account account, String name) {
        return Command.as(account, bin.resolve(name).toString());
    }
}
