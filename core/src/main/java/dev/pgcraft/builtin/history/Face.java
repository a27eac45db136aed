package dev.pgcraft.builtin.history;

import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.TableShape;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.ColumnSettings;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Tuning;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * {@code face}: the view with the name of the resource, which shows the rows that are there now. PostgreSQL itself
 * passes writes on to the table: RETURNING, ON CONFLICT, defaults and checks are the table's.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS">Updatable
 *     views</a>
 */
public final class Face implements Plugin {

    @Override
    public String name() {
        return "face";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.FACE);
    }

    @Override
    public void contribute(Workbench workbench) {
        QualifiedName name = workbench.resource().name();
        TableShape table = workbench.get(Keys.TABLE);
        Sql query = Sql.of("SELECT $L\nFROM $N", Sql.names(table.columns()), table.name());
        View view = new View(name, List.of(), query, workbench.resource().comment());
        workbench.add(view, workbench.resource().where());
        workbench.needs(view.id(), ObjectId.of(Kind.TABLE, table.name()));
        table.columns()
                .forEach(column -> workbench.needs(view.id(), ObjectId.member(Kind.COLUMN, table.name(), column)));
        workbench.columns().stream()
                .filter(column -> column.comment().isPresent())
                .forEach(column -> comment(workbench, column));
        workbench
                .resource()
                .renamedFrom()
                .ifPresent(old -> workbench.renamedAlong(ObjectId.of(Kind.VIEW, name.sibling(old)), view.id()));
        workbench.put(Keys.FACE, view.id());
    }

    private static void comment(Workbench workbench, Column column) {
        workbench.add(
                new ColumnSettings(
                        workbench.resource().name(), column.name(), Optional.empty(), Tuning.NONE, column.comment()),
                column.where());
    }
}
