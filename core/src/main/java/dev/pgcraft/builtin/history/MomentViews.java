package dev.pgcraft.builtin.history;

import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Views beside a resource, and the two ways to ask for a moment: a function, and a view that a setting turns. The
 * function has the rights of who calls it, and is taken apart by the planner as a view is, so that its WHERE finds the
 * indexes.
 */
final class MomentViews {

    private static final String MOMENT = "timestamp with time zone";

    private static final String AS_OF = """
            CREATE OR REPLACE FUNCTION $N(moment timestamp with time zone) RETURNS SETOF $N LANGUAGE sql STABLE AS $L
            $L
            $L""";

    /** The moment that is asked for; by its name, it would be the column that somebody may have called so. */
    private static final Sql PARAMETER = Sql.raw("$1");

    private static final String SETTING =
            "coalesce(nullif(current_setting($S, true), '')::" + MOMENT + ", statement_timestamp())";

    private final Workbench workbench;
    private final QualifiedName resource;
    private final Location where;

    MomentViews(Workbench workbench) {
        this.workbench = workbench;
        this.resource = workbench.resource().name();
        this.where = workbench.resource().where();
    }

    /** A view that others may be granted. */
    View add(String key, Sql query, String comment) {
        View view = new View(workbench.naming().beside(key, resource), List.of(), query, Optional.of(comment));
        workbench.add(view, where);
        workbench
                .resource()
                .renamedFrom()
                .map(old -> workbench.naming().beside(key, resource.sibling(old)))
                .ifPresent(old -> workbench.renamedAlong(ObjectId.of(Kind.VIEW, old), view.id()));
        workbench.put(Keys.FACE, view.id());
        return view;
    }

    /**
     * The function and the view.
     *
     * @param read what the query reads, or calls
     * @param query what was at a moment that is given as SQL
     */
    void addMoments(List<ObjectId> read, UnaryOperator<Sql> query) {
        String comment = "%s at the moment that the setting %s says".formatted(resource, Guarded.MOMENT);
        View at = add("at", query.apply(Sql.of(SETTING, Guarded.MOMENT)), comment);
        Sql body = query.apply(PARAMETER);
        Sql quote = Routine.quote(body.text());
        QualifiedName name = workbench.naming().beside("as_of", resource);
        Function function = new Function(
                name,
                MOMENT,
                Function.Form.FUNCTION,
                "SETOF " + resource,
                Sql.of(AS_OF, name, resource, quote, body, quote),
                Optional.of("%s at a moment".formatted(resource)));
        workbench.add(function, where);
        workbench.needs(function.id(), ObjectId.of(Kind.VIEW, resource));
        for (ObjectId each : read) {
            workbench.needs(at.id(), each);
            workbench.needs(function.id(), each);
        }
    }
}
