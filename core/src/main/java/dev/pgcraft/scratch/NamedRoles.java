package dev.pgcraft.scratch;

import dev.pgcraft.model.SqlSource;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The roles that SQL speaks of. */
public final class NamedRoles {

    private NamedRoles() {}

    /** Those that must be there before, each with the place where it is named first. */
    public static NavigableMap<Identifier, Location> neededBy(List<SqlSource> sources) {
        NavigableMap<Identifier, Location> needed = new TreeMap<>();
        NavigableSet<Identifier> made = new TreeSet<>();
        for (SqlSource source : sources) {
            made.addAll(madeBy(source.text()));
            for (RoleMention mention : RolePositions.in(source.text())) {
                needed.putIfAbsent(Identifier.of(mention.name()), place(source, mention));
            }
        }
        needed.keySet().removeAll(made);
        return needed;
    }

    /** Those that it makes, or drops. */
    public static NavigableSet<Identifier> madeBy(String sql) {
        return RolePositions.in(sql).stream()
                .filter(mention -> mention.use() == RoleMention.Use.MADE)
                .map(mention -> Identifier.of(mention.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Location place(SqlSource source, RoleMention mention) {
        return new Location(source.name(), mention.token().lineIn(source.text()));
    }
}
