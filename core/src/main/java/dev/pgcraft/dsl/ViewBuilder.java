package dev.pgcraft.dsl;

import dev.pgcraft.model.Expression;
import dev.pgcraft.model.View;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A view that is being declared. */
public final class ViewBuilder {

    private final Location where = Caller.where();
    private final Optional<QualifiedName> name;
    private final String query;
    private final Problems problems;
    private final List<Identifier> unique = new ArrayList<>();
    private final List<View.Source> onChangeOf = new ArrayList<>();
    private boolean materialized;
    private Optional<String> comment = Optional.empty();

    ViewBuilder(String name, String query, Problems problems) {
        this.name = problems.names().qualifiedName(name, where);
        this.query = query;
        this.problems = problems;
    }

    /** It keeps its rows until they are computed anew; a function {@code refresh_<view>} does that. */
    public ViewBuilder materialized() {
        materialized = true;
        return this;
    }

    /** Columns whose values no two rows of a materialized view share together: it is read while it is refreshed. */
    public ViewBuilder unique(String... columns) {
        Location here = Caller.where();
        for (String column : columns) {
            problems.names().name(column, here).ifPresent(unique::add);
        }
        return this;
    }

    /** Every statement that writes to one of these resources or tables refreshes the materialized view. */
    public ViewBuilder refreshOnChangeOf(String... sources) {
        Location here = Caller.where();
        for (String source : sources) {
            problems.names()
                    .qualifiedName(source, here)
                    .ifPresent(given -> onChangeOf.add(new View.Source(given, here)));
        }
        return this;
    }

    /** COMMENT ON VIEW. */
    public ViewBuilder comment(String text) {
        comment = Optional.of(text);
        return this;
    }

    Optional<View> built() {
        if (!materialized && !(unique.isEmpty() && onChangeOf.isEmpty())) {
            problems.report(
                    Code.BAD_VALUE,
                    where,
                    "a view has unique columns or a refresh, but does not keep its rows",
                    "call materialized(), or leave them out");
        }
        Optional<View.Stored> stored =
                materialized ? Optional.of(new View.Stored(unique, onChangeOf)) : Optional.empty();
        return name.map(given -> new View(given, new Expression(query, where), stored, comment, where));
    }
}
