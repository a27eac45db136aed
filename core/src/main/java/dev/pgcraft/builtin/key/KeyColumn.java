package dev.pgcraft.builtin.key;

import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.PrimaryKey;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import java.util.List;
import java.util.Optional;

/** A key that is one column, which PostgreSQL fills: the first of the table. */
record KeyColumn(PgType type, Column.Value value, Location where) {

    /** The group of all key plugins: a resource has one key. */
    static final String GROUP = "key";

    static final List<Key<?>> PRODUCES = List.of(Keys.PRIMARY_KEY, Keys.EXTRA_COLUMN);

    private static final Identifier ID = Identifier.of("id");

    void contribute(Workbench workbench) {
        Column column =
                new Column(ID, type, Optional.empty(), false, value, Optional.empty(), Column.Evolution.NONE, where);
        workbench.put(Keys.EXTRA_COLUMN, new ExtraColumn(column, ExtraColumn.Place.BEFORE));
        workbench.put(Keys.PRIMARY_KEY, new PrimaryKey(List.of(ID), where));
    }
}
