package dev.pgcraft.catalog;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;

/** A major version of PostgreSQL, and what depends on it. */
public record PgVersion(int major) {

    private static final int OLDEST = 15;
    private static final int FIRST_WITH_VIRTUAL_COLUMNS = 18;

    /**
     * The version of the server behind a connection.
     *
     * @throws dev.pgcraft.problem.ProblemException if it is too old for pgcraft
     */
    public static PgVersion of(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw Problem.of(
                            Code.UNSUPPORTED_SERVER,
                            Location.of("database"),
                            "the server is PostgreSQL %d".formatted(major),
                            "pgcraft needs PostgreSQL %d or newer".formatted(OLDEST))
                    .asException();
        }
        return new PgVersion(major);
    }

    /** Whether a generated column may be computed on read. */
    public boolean hasVirtualColumns() {
        return major >= FIRST_WITH_VIRTUAL_COLUMNS;
    }
}
