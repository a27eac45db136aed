package dev.pgcraft.testing.torture;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What a row of an answer becomes. */
@FunctionalInterface
public interface Row<T> {

    /** Reads the row at which the answer stands. */
    T read(ResultSet row) throws SQLException;
}
