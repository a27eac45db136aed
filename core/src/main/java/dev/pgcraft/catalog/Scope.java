package dev.pgcraft.catalog;

import dev.pgcraft.sql.QualifiedName;

/**
 * What of a database is pgcraft's own and therefore no object of the user's.
 *
 * @param history the table that records what was applied; neither it nor its schema is ever an object, but what else
 *     lives in that schema is
 */
public record Scope(QualifiedName history) {

    /** With the history where it is kept if nobody says otherwise. */
    public static final Scope STANDARD = new Scope(QualifiedName.of("pgcraft", "revisions"));
}
