package dev.pgcraft.compile;

import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** {@code timestamps}: when the row was inserted, and when it was last updated, which a trigger keeps true. */
record Timestamps(Location where) implements Plugin {

    private static final String FUNCTION = """
            CREATE OR REPLACE FUNCTION $N() RETURNS trigger LANGUAGE plpgsql
            SET search_path = pg_catalog, pg_temp AS $function$
            BEGIN
                NEW.updated_at := now();
                RETURN NEW;
            END
            $function$""";

    private static final String TRIGGER = "CREATE TRIGGER $N BEFORE UPDATE ON $N FOR EACH ROW EXECUTE FUNCTION $N()";

    @Override
    public String name() {
        return "timestamps";
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.EXTRA_COLUMN);
    }

    @Override
    public void contribute(Workbench workbench) {
        workbench.put(Keys.EXTRA_COLUMN, new MomentColumn(MomentColumn.CREATED_AT, where).column());
        workbench.put(Keys.EXTRA_COLUMN, new MomentColumn(MomentColumn.UPDATED_AT, where).column());
    }

    @Override
    public void connect(Workbench workbench) {
        QualifiedName table = workbench.get(Keys.TABLE).name();
        Identifier name = workbench.naming().trigger(table, "update");
        QualifiedName function = table.sibling(name);
        Function touch = new Function(
                function, "", Function.Form.FUNCTION, "trigger", Sql.of(FUNCTION, function), Optional.empty());
        Trigger trigger = new Trigger(table, name, Sql.of(TRIGGER, name, table, function), Optional.empty());
        workbench.add(touch, where);
        workbench.add(trigger, where);
        workbench.needs(trigger.id(), touch.id());
        workbench.needs(trigger.id(), ObjectId.of(Kind.TABLE, table));
    }
}
