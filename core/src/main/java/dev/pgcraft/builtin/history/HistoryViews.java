package dev.pgcraft.builtin.history;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value.Generated;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code history_views}: all versions, those of a moment, and those of the moment that a setting says. The function has
 * the rights of who calls it, and is taken apart by the planner as a view is, so that its WHERE finds the indexes.
 */
public final class HistoryViews implements Plugin {

    private static final String HISTORY = """
            SELECT $L, valid_from, NULL::timestamp with time zone AS valid_to, operation, changed_by, claim,
                NULL::jsonb AS erased, tstzrange(valid_from, NULL) AS valid
            FROM $N
            UNION ALL
            SELECT $L, lower(valid), upper(valid), operation, changed_by, claim, erased, valid
            FROM $N""";

    private static final String AS_OF = """
            CREATE OR REPLACE FUNCTION $N(moment timestamp with time zone) RETURNS SETOF $N LANGUAGE sql STABLE AS $L
            SELECT $L
            FROM $N h
            WHERE h.valid @> moment AND h.operation <> 'delete'
            $L""";

    private static final String AT = """
            SELECT $L
            FROM $N h
            WHERE h.valid @> coalesce(nullif(current_setting($S, true), '')::timestamp with time zone, 'infinity')
                AND h.operation <> 'delete'""";

    @Override
    public String name() {
        return "history_views";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, Keys.FACE, Log.KEY);
    }

    @Override
    public void contribute(Workbench workbench) {
        QualifiedName resource = workbench.resource().name();
        Log log = workbench.get(Log.KEY);
        QualifiedName table = workbench.get(Keys.TABLE).name();
        Sql seen = Sql.names(workbench.columns().stream().map(Column::name).toList());
        View history = view(
                workbench,
                "history",
                Sql.of(HISTORY, seen, table, former(workbench), log.name()),
                "all versions of " + resource);
        workbench.needs(history.id(), ObjectId.of(Kind.TABLE, table));
        workbench.needs(history.id(), ObjectId.of(Kind.TABLE, log.name()));
        View at = view(
                workbench,
                "at",
                Sql.of(AT, shown(workbench), history.name(), Guarded.MOMENT),
                "%s at the moment that the setting %s says".formatted(resource, Guarded.MOMENT));
        workbench.needs(at.id(), history.id());
        addFunction(workbench, history);
    }

    private static View view(Workbench workbench, String key, Sql query, String comment) {
        QualifiedName name = workbench.naming().beside(key, workbench.resource().name());
        View view = new View(name, List.of(), query, Optional.of(comment));
        workbench.add(view, workbench.resource().where());
        workbench
                .resource()
                .renamedFrom()
                .map(old -> workbench
                        .naming()
                        .beside(key, workbench.resource().name().sibling(old)))
                .ifPresent(old -> workbench.renamedAlong(ObjectId.of(Kind.VIEW, old), view.id()));
        workbench.put(Keys.FACE, view.id());
        return view;
    }

    private static void addFunction(Workbench workbench, View history) {
        QualifiedName resource = workbench.resource().name();
        QualifiedName name = workbench.naming().beside("as_of", resource);
        Sql quote = Routine.quote(history.query().text());
        Sql definition = Sql.of(AS_OF, name, resource, quote, shown(workbench), history.name(), quote);
        Function function = new Function(
                name,
                "timestamp with time zone",
                Function.Form.FUNCTION,
                "SETOF " + resource,
                definition,
                Optional.of("%s at a moment".formatted(resource)));
        workbench.add(function, workbench.resource().where());
        workbench.needs(function.id(), history.id());
        workbench.needs(function.id(), ObjectId.of(Kind.VIEW, resource));
    }

    private static Sql shown(Workbench workbench) {
        return Sql.join(
                ", ",
                workbench.columns().stream()
                        .map(column -> Sql.of("h.$N", column.name()))
                        .toList());
    }

    /** The columns of a former version; what was computed on reading is computed again. */
    private static Sql former(Workbench workbench) {
        List<Sql> columns = new ArrayList<>();
        for (Column column : workbench.columns()) {
            if (column.value() instanceof Generated(var expression, var virtual) && virtual) {
                Sql computed = workbench.sql("generated value of column \"%s\"".formatted(column.name()), expression);
                columns.add(Sql.of("($L)::$L AS $N", computed, column.type().sql(), column.name()));
            } else {
                columns.add(Sql.of("$N", column.name()));
            }
        }
        return Sql.join(", ", columns);
    }
}
