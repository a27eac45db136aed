package dev.pgcraft.plugin;

import dev.pgcraft.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Puts the columns of {@link Keys#SCOPE} before those of a key. */
public final class Scope {

    private Scope() {}

    /** The columns of a key of the resource, with those of its scope first. */
    public static List<Identifier> before(Workbench workbench, List<Identifier> columns) {
        return before(workbench.all(Keys.SCOPE), columns);
    }

    /** The columns of a key with others first, none of them twice. */
    public static List<Identifier> before(List<Identifier> scope, List<Identifier> columns) {
        List<Identifier> all = new ArrayList<>(scope);
        columns.stream().filter(column -> !scope.contains(column)).forEach(all::add);
        return all;
    }
}
