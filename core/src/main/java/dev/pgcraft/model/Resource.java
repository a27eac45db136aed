package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * One declared thing: a dimension or a ledger.
 *
 * @param renamedFrom its name before, in the same schema
 */
public record Resource(
        QualifiedName name,
        Use factory,
        Items items,
        List<Use> plugins,
        Optional<String> comment,
        Optional<Identifier> renamedFrom,
        Location where) {

    public Resource {
        plugins = List.copyOf(plugins);
    }
}
