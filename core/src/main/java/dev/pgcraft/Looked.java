package dev.pgcraft;

import dev.pgcraft.migrate.History;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Databases of which the live one is read already, if there is a way in: that takes as long as reading a model.
 *
 * @param before what told, before it was read, whether somebody changes it
 */
record Looked(Databases databases, Optional<String> before) {

    /** A look at databases, whose history {@code applied} asks for. */
    static Looked at(Databases databases, Supplier<History> applied) {
        Optional<String> before = databases.moment(applied);
        if (databases.unreachable().isEmpty()) {
            databases.live();
        }
        return new Looked(databases, before);
    }
}
