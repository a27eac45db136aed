package dev.pgcraft;

import dev.pgcraft.compile.Declared;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.scratch.NamedRoles;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Roles that the model speaks of and that nobody makes: they are not declared, and not on the server either. */
record MissingRoles(Databases databases, Revisions revisions) {

    /** A line for each; none where the server cannot be asked. */
    List<String> of(Declared declared) {
        NavigableMap<Identifier, Location> needed = NamedRoles.neededBy(declared.sources());
        NavigableSet<Identifier> known = declared(declared);
        needed.keySet().removeAll(known);
        if (needed.isEmpty() || databases.unreachable().isPresent()) {
            return List.of();
        }
        needed.keySet().removeAll(databases.rolesOnServer());
        if (!needed.isEmpty()) {
            needed.keySet().removeAll(madeByRevisions());
        }
        List<String> names = known.stream().map(Identifier::name).toList();
        return needed.entrySet().stream()
                .map(each -> words(each.getKey(), each.getValue(), names))
                .toList();
    }

    private static NavigableSet<Identifier> declared(Declared declared) {
        return declared.database().objects().keySet().stream()
                .filter(id -> id.kind() == Kind.ROLE)
                .map(id -> Identifier.of(id.path().getFirst()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private NavigableSet<Identifier> madeByRevisions() {
        return revisions.topological().stream()
                .flatMap(revision -> revision.up().stream())
                .flatMap(file -> NamedRoles.madeBy(file.text()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(Identifier role, Location where, List<String> declared) {
        return ("%s: role \"%s\" is neither declared nor on the server, and an upgrade would stop at it;"
                        + " declare it under `roles:`, or have it made before%s")
                .formatted(
                        where,
                        role,
                        DidYouMean.nearest(role.name(), declared)
                                .map("; or did you mean \"%s\"?"::formatted)
                                .orElse(""));
    }
}
