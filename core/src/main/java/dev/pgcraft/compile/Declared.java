package dev.pgcraft.compile;

import dev.pgcraft.change.Intentions;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a model asks for, in the user's spelling: only a scratch database knows what PostgreSQL makes of it.
 *
 * @param database the objects; their dependencies are only those the compiler is sure of
 * @param origins where each object was declared
 * @param sources SQL that is run after the objects are there
 * @param intentions what the objects cannot show
 */
public record Declared(
        Database database, NavigableMap<ObjectId, Location> origins, List<SqlSource> sources, Intentions intentions) {

    /** No declaration at all. */
    public static final Declared NOTHING = new Declared(Database.EMPTY, new TreeMap<>(), List.of(), Intentions.NONE);

    public Declared {
        origins = Collections.unmodifiableNavigableMap(new TreeMap<>(origins));
        sources = List.copyOf(sources);
    }

    /** The same declaration with other intentions. */
    public Declared with(Intentions others) {
        return new Declared(database, origins, sources, others);
    }
}
