package dev.pgcraft.scratch;

import dev.pgcraft.compile.Declared;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Tenancy;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/** Materialized views of what belongs to tenants: they hold rows of whoever refreshes, and ask no policy. */
final class Leaks {

    private final Database built;
    private final Declared declared;
    private final NavigableSet<QualifiedName> apart;

    private Leaks(Database built, Declared declared) {
        this.built = built;
        this.declared = declared;
        this.apart = Tenancy.tables(built.objects().values());
    }

    /** A problem for each, at its declaration. */
    static List<Problem> of(Database built, Declared declared) {
        Leaks leaks = new Leaks(built, declared);
        if (leaks.apart.isEmpty()) {
            return List.of();
        }
        return built.objects().values().stream()
                .filter(MaterializedView.class::isInstance)
                .map(MaterializedView.class::cast)
                .flatMap(view -> leaks.of(view).stream())
                .toList();
    }

    private Optional<Problem> of(MaterializedView view) {
        return read(view.id())
                .map(table -> Problem.of(
                        Code.SEEN_BY_ALL,
                        declared.origins().getOrDefault(view.id(), Location.of("model")),
                        "materialized view %s reads %s, which keeps tenants apart, and would show all to everybody"
                                .formatted(view.name(), table),
                        "make it a plain view"));
    }

    /** A table of tenants that is read, by way of other views or not. */
    private Optional<QualifiedName> read(ObjectId view) {
        Set<ObjectId> seen = new HashSet<>(Set.of(view));
        Deque<ObjectId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (ObjectId needed : built.dependencies().needs(open.remove())) {
                Optional<QualifiedName> table = table(needed).filter(apart::contains);
                if (table.isPresent()) {
                    return table;
                }
                if (seen.add(needed)) {
                    open.add(needed);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<QualifiedName> table(ObjectId id) {
        boolean holdsRows = id.kind() == Kind.TABLE || id.kind() == Kind.COLUMN;
        return holdsRows
                ? Optional.of(QualifiedName.of(id.path().get(0), id.path().get(1)))
                : Optional.empty();
    }
}
