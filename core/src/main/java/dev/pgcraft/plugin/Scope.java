package dev.pgcraft.plugin;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value.Default;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Puts the columns of {@link Keys#SCOPE} before those of a key. */
public final class Scope {

    private Scope() {}

    /** The columns of a key of the resource, with those of its scope first. */
    public static List<Identifier> before(Workbench workbench, List<Identifier> columns) {
        return before(workbench.all(Keys.SCOPE), columns);
    }

    /** What a column of the scope holds in rows that the session adds. */
    public static Sql own(Workbench workbench, Identifier column) {
        return workbench.columns().stream()
                .filter(each -> each.name().equals(column))
                .map(Column::value)
                .filter(Default.class::isInstance)
                .map(value ->
                        workbench.sql("default of column \"%s\"".formatted(column), ((Default) value).expression()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("column %s, with which keys of %s begin, does not fill itself"
                                .formatted(column, workbench.resource().name())));
    }

    /** The columns of a key with others first, none of them twice. */
    public static List<Identifier> before(List<Identifier> scope, List<Identifier> columns) {
        List<Identifier> all = new ArrayList<>(scope);
        columns.stream().filter(column -> !scope.contains(column)).forEach(all::add);
        return all;
    }
}
