package dev.pgcraft;

import dev.pgcraft.catalog.Unsupported;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
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
     * The objects that are wanted; what is said about roles on the whole server is no part of any database.
     *
     * @throws ProblemException E406 if a schema is not there, or what is wanted needs what is not
     */
    Database from(Database found) {
        List<Problem> problems = new ArrayList<>(missing(found));
        Dependencies dependencies = found.dependencies();
        List<SchemaObject> wanted = new ArrayList<>();
        Set<ObjectId> extensions = new TreeSet<>();
        for (SchemaObject object : found.objects().values()) {
            if (isWanted(object.id())) {
                wanted.add(object);
                for (ObjectId needed : dependencies.needs(object.id())) {
                    if (needed.kind() == Kind.EXTENSION) {
                        extensions.add(needed);
                    } else if (found.find(needed).isPresent() && !isWanted(needed)) {
                        problems.add(outside(object.id(), needed));
                    }
                }
            }
        }
        if (!schemas.isEmpty()) {
            extensions.forEach(id -> found.find(id).ifPresent(wanted::add));
        }
        ProblemException.throwIfAny(problems);
        return Database.of(wanted, dependencies);
    }

    private List<Problem> missing(Database found) {
        Set<String> there = new TreeSet<>();
        found.objects().keySet().stream()
                .filter(id -> !id.isOfServer() && id.kind() != Kind.EXTENSION)
                .forEach(id -> there.add(id.path().getFirst()));
        return schemas.stream()
                .filter(schema -> !there.contains(schema))
                .map(schema ->
                        problem("schema \"%s\" is not there, or empty".formatted(schema), "look at its spelling"))
                .toList();
    }

    private static Problem outside(ObjectId object, ObjectId needed) {
        return problem(
                "%s needs %s".formatted(object, needed),
                "take its schema along: --schema %s".formatted(needed.path().getFirst()));
    }

    private boolean isWanted(ObjectId id) {
        if (id.isOfServer()) {
            return id.kind() == Kind.ROLE;
        }
        return schemas.isEmpty()
                || (id.kind() != Kind.EXTENSION && schemas.contains(id.path().getFirst()));
    }

    private static Problem problem(String message, String hint) {
        return Problem.of(Code.NOT_SELECTED, Location.COMMAND_LINE, message, hint);
    }
}
