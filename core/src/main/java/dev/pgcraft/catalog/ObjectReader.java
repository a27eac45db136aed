package dev.pgcraft.catalog;

import java.sql.SQLException;
import java.util.List;

/** Reads all objects of one kind, with one query. */
interface ObjectReader {

    List<Found> read(Snapshot snapshot) throws SQLException;
}
