package dev.pgcraft.scratch;

import dev.pgcraft.schema.Database;
import dev.pgcraft.sql.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a proof is about: the SQL that leads from one database to another, and back.
 *
 * @param down empty if there is no way back
 * @param touched the tables in which rows are at stake, by their names at the beginning
 * @param advice what the user is to do if the proof fails
 */
public record Way(
        Database from,
        Database to,
        List<Leg> up,
        Optional<List<Leg>> down,
        NavigableSet<QualifiedName> touched,
        String advice) {

    public Way {
        up = List.copyOf(up);
        down = down.map(List::copyOf);
        touched = Collections.unmodifiableNavigableSet(new TreeSet<>(touched));
    }
}
