package dev.pgcraft.builtin.history;

import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.ExtraColumn.Place;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.List;

/** {@code versions}: what is known of the version of a row that holds now, beside its values. */
public final class VersionColumns implements Plugin {

    private static final Identifier UPDATED_AT = Identifier.of("updated_at");

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.EXTRA_COLUMN, Keys.KEPT);
    }

    @Override
    public void contribute(Workbench workbench) {
        Location where = workbench.resource().where();
        hide(workbench, Version.own(Version.VALID_FROM, Version.MOMENT, false, Sql.raw("clock_timestamp()"), where));
        hide(workbench, Version.own(Version.OPERATION, Version.TEXT, false, Sql.raw("'insert'"), where));
        hide(workbench, Version.own(Version.CHANGED_BY, Version.TEXT, false, Sql.raw("session_user"), where));
        hide(workbench, Version.own(Version.CLAIM, Version.TEXT, true, Version.SUBJECT, where));
        hide(workbench, Version.own(Version.TRANSACTION, Version.XID, false, Sql.raw("pg_current_xact_id()"), where));
        workbench.put(Keys.KEPT, UPDATED_AT);
    }

    private static void begins(Workbench workbench, Identifier column, Sql value) {
        workbench.begins(ObjectId.member(Kind.COLUMN, workbench.get(Keys.TABLE).name(), column), value);
    }

    private static void hide(Workbench workbench, Column column) {
        workbench.put(Keys.EXTRA_COLUMN, new ExtraColumn(column, Place.HIDDEN));
    }

    /** Rows that had no history before have one from now on. */
    @Override
    public void connect(Workbench workbench) {
        begins(workbench, Version.VALID_FROM, Sql.raw("now()"));
        begins(workbench, Version.OPERATION, Sql.raw("'begin'"));
        for (Column column : workbench.columns()) {
            if (Version.NAMES.contains(column.name())) {
                String message = "%s has a history, and that has a column \"%s\" of its own"
                        .formatted(workbench.resource().name(), column.name());
                workbench.report(Problem.of(
                        Code.RESERVED_COLUMN, column.where(), message, "give the column of the resource another name"));
            }
        }
    }
}
