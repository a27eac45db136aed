package dev.pgcraft;

import dev.pgcraft.migrate.Target;

/** Where a database is described that can be compared with another. */
public sealed interface Side {

    /** The project's model. */
    record Model() implements Side {}

    /** What the project's revision files make. */
    record History() implements Side {}

    /**
     * SQL that makes it, such as {@code pg_dump --schema-only} writes.
     *
     * @param name the file as the user knows it
     */
    record SqlFile(String name, String text) implements Side {}

    /** A database that is there. */
    record Live(Target target) implements Side {}

    /** Whether it is there only where a project is. */
    default boolean isOfProject() {
        return this instanceof Model || this instanceof History;
    }
}
