package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.Unsupported;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.List;

/** Objects of kinds that pgcraft does not manage: it knows that they are there, and not what they are. */
final class Unmanaged {

    private Unmanaged() {}

    /** Those that only the first of two databases has. */
    static List<Unsupported> only(Catalog one, Catalog other) {
        return one.unsupported().stream()
                .filter(object -> !other.unsupported().contains(object))
                .toList();
    }

    /**
     * The model may say of them what it wants, as long as some revision made them: pgcraft writes none that does.
     *
     * @throws ProblemException E401 for each that is not there
     */
    static void refuseNew(Catalog there, Catalog wanted) {
        ProblemException.throwIfAny(only(wanted, there).stream()
                .map(object -> Problem.of(
                        Code.UNSUPPORTED_KIND,
                        Location.of("model"),
                        "%s is of a kind that pgcraft does not manage, and no revision makes it"
                                .formatted(object.words()),
                        "make it in a revision of its own (`--empty`); then the model may create it, too"))
                .toList());
    }
}
