package dev.pgcraft.catalog;

import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * What a reader found.
 *
 * @param unsupported objects of kinds that pgcraft does not manage, sorted by their words
 * @param needs what cannot be without some of those, and without which, in words
 */
public record Catalog(
        Database database, List<Unsupported> unsupported, NavigableMap<ObjectId, NavigableSet<String>> needs) {

    public Catalog {
        unsupported = List.copyOf(unsupported);
        needs = Collections.unmodifiableNavigableMap(new TreeMap<>(needs));
    }

    /** Where nothing needs what is not managed. */
    public Catalog(Database database, List<Unsupported> unsupported) {
        this(database, unsupported, new TreeMap<>());
    }

    /**
     * As much of it as can be made where of all that is not managed only this is there; the rest is then as little
     * managed as what it needs.
     */
    public Catalog makeableWith(Collection<Unsupported> there) {
        return Unmanageable.leftOut(this, there);
    }
}
