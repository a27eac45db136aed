package dev.pgcraft;

import dev.pgcraft.catalog.Unsupported;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a database is wanted.
 *
 * @param schemas by name; all if there are none
 */
record Selection(NavigableSet<String> schemas) {

    static Selection of(Collection<String> schemas) {
        return new Selection(new TreeSet<>(schemas));
    }

    /** Whether something that is not managed is wanted, or lives in no schema. */
    boolean has(Unsupported object) {
        return schemas.isEmpty() || object.schema().map(schemas::contains).orElse(false);
    }

    /**
     * The objects that are wanted.
     *
     * @throws ProblemException E406 if a schema is not there, or what is wanted needs what is not
     */
    Database from(Database found) {
        if (schemas.isEmpty()) {
            return found;
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> there = new TreeSet<>();
        found.objects().keySet().stream()
                .filter(id -> id.kind() != Kind.ROLE)
                .forEach(id -> there.add(id.path().getFirst()));
        schemas.stream()
                .filter(schema -> !there.contains(schema))
                .forEach(schema -> problems.add(
                        problem("schema \"%s\" is not there, or empty".formatted(schema), "look at its spelling")));
        List<SchemaObject> wanted = found.objects().values().stream()
                .filter(object -> isWanted(object.id()))
                .toList();
        for (SchemaObject object : wanted) {
            found.dependencies().needs(object.id()).stream()
                    .filter(needed -> found.find(needed).isPresent() && !isWanted(needed))
                    .forEach(needed -> problems.add(problem(
                            "%s needs %s".formatted(object.id(), needed),
                            "take its schema along: --schema %s"
                                    .formatted(needed.path().getFirst()))));
        }
        ProblemException.throwIfAny(problems);
        return Database.of(wanted, found.dependencies());
    }

    private boolean isWanted(ObjectId id) {
        return id.kind() == Kind.ROLE || schemas.contains(id.path().getFirst());
    }

    private static Problem problem(String message, String hint) {
        return Problem.of(Code.NOT_SELECTED, Location.COMMAND_LINE, message, hint);
    }
}
