package dev.pgcraft.dsl;

import dev.pgcraft.model.Expression;
import dev.pgcraft.model.View;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.QualifiedName;
import java.util.Optional;

/** A view that is being declared. */
public final class ViewBuilder {

    private final Location where = Caller.where();
    private final Optional<QualifiedName> name;
    private final String query;
    private Optional<String> comment = Optional.empty();

    ViewBuilder(String name, String query, Problems problems) {
        this.name = problems.names().qualifiedName(name, where);
        this.query = query;
    }

    /** COMMENT ON VIEW. */
    public ViewBuilder comment(String text) {
        comment = Optional.of(text);
        return this;
    }

    Optional<View> built() {
        return name.map(given -> new View(given, new Expression(query, where), comment, where));
    }
}
