package dev.pgcraft.builtin.history;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value.Generated;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** {@code history_views}: all versions, those of a moment, and those of the moment that a setting says. */
public final class HistoryViews implements Plugin {

    private static final String HISTORY = """
            SELECT $L, valid_from, NULL::timestamp with time zone AS valid_to, operation, changed_by, claim,
                NULL::jsonb AS erased, 'infinity'::timestamp with time zone AS valid_until
            FROM $N
            UNION ALL
            SELECT $L, valid_from, valid_to, operation, changed_by, claim, erased, valid_to
            FROM $N""";

    private static final String MOMENT = """
            SELECT $L
            FROM $N h
            WHERE h.valid_from <= $L AND h.valid_until > $L AND h.operation <> 'delete'$L""";

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
        QualifiedName table = workbench.get(Keys.TABLE).name();
        Log log = workbench.get(Log.KEY);
        Sql seen = Sql.names(workbench.columns().stream().map(Column::name).toList());
        Sql query = Sql.of(HISTORY, seen, table, former(workbench), log.name());
        MomentViews views = new MomentViews(workbench);
        View history = views.add(
                "history", query, "all versions of " + workbench.resource().name());
        workbench.needs(history.id(), ObjectId.of(Kind.TABLE, table));
        workbench.needs(history.id(), ObjectId.of(Kind.TABLE, log.name()));
        Sql shown = shown(workbench);
        Remembered remembered = Remembered.of(workbench, log);
        List<ObjectId> read = new ArrayList<>(List.of(history.id()));
        remembered.needed().ifPresent(read::add);
        views.addMoments(
                read, moment -> Sql.of(MOMENT, shown, history.name(), moment, moment, remembered.condition(moment)));
    }

    private static Sql shown(Workbench workbench) {
        return Pieces.of("h", workbench.columns().stream().map(Column::name).toList());
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
