package dev.pgcraft.catalog;

import dev.pgcraft.schema.Database;
import java.util.List;

/**
 * What a reader found.
 *
 * @param unsupported objects of kinds that pgcraft does not manage yet, sorted by their words
 */
public record Catalog(Database database, List<Unsupported> unsupported) {

    public Catalog {
        unsupported = List.copyOf(unsupported);
    }
}
