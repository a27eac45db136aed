package com.example.queue;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value;
import dev.pgcraft.model.Expression;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import java.util.List;
import java.util.Optional;

/** When something was put into a queue, and when it was taken out. */
record QueueColumns(Location where) implements Plugin {

    static final Identifier PUT_AT = Identifier.of("put_at");
    static final Identifier TAKEN_AT = Identifier.of("taken_at");

    @Override
    public String name() {
        return "queue_columns";
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.EXTRA_COLUMN);
    }

    @Override
    public void contribute(Workbench workbench) {
        workbench.put(Keys.EXTRA_COLUMN, moment(PUT_AT, new Value.Default(new Expression("clock_timestamp()", where))));
        workbench.put(Keys.EXTRA_COLUMN, moment(TAKEN_AT, new Value.None()));
    }

    private ExtraColumn moment(Identifier name, Value value) {
        PgType type = new PgType("timestamp with time zone");
        boolean nullable = value instanceof Value.None;
        return new ExtraColumn(
                new Column(
                        name,
                        type,
                        Optional.empty(),
                        nullable,
                        value,
                        Optional.empty(),
                        Column.Evolution.NONE,
                        where),
                ExtraColumn.Place.AFTER);
    }
}
