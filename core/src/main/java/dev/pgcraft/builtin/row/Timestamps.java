package dev.pgcraft.builtin.row;

import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.TriggerDefinition;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** {@code timestamps}: when the row was inserted, and when it was last updated, which a trigger keeps true. */
public record Timestamps(Location where) implements Plugin {

    private static final Sql BODY = Sql.raw("""
            BEGIN
                NEW.updated_at := now();
                RETURN NEW;
            END""");

    @Override
    public String name() {
        return "timestamps";
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.EXTRA_COLUMN);
    }

    @Override
    public Optional<String> singleton() {
        return Optional.of(MomentColumn.GROUP);
    }

    @Override
    public void contribute(Workbench workbench) {
        workbench.put(Keys.EXTRA_COLUMN, new MomentColumn(MomentColumn.CREATED_AT, where).column());
        workbench.put(Keys.EXTRA_COLUMN, new MomentColumn(MomentColumn.UPDATED_AT, where).column());
    }

    @Override
    public void connect(Workbench workbench) {
        if (workbench.all(Keys.KEPT).contains(MomentColumn.UPDATED_AT)) {
            return;
        }
        workbench.all(Keys.TABLE).forEach(table -> trigger(workbench, table.name()));
    }

    private void trigger(Workbench workbench, QualifiedName table) {
        Identifier name = workbench.naming().trigger(workbench.resource().name(), "update");
        Sql when = Sql.raw("BEFORE UPDATE");
        new TriggerDefinition(table, name, when, TriggerDefinition.EACH_ROW, Routine.invoker(BODY))
                .addTo(workbench, "keeps updated_at", where);
    }
}
