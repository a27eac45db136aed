package dev.pgcraft.builtin.row;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value.Default;
import dev.pgcraft.model.Expression;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import java.util.Optional;

/** A column that holds a moment, the present one unless an INSERT says another: among the last of the table. */
record MomentColumn(Identifier name, Location where) {

    /** The group of those plugins that say when a row was made. */
    static final String GROUP = "timestamps";

    static final Identifier CREATED_AT = Identifier.of("created_at");
    static final Identifier UPDATED_AT = Identifier.of("updated_at");

    ExtraColumn column() {
        Column column = new Column(
                name,
                new PgType("timestamp with time zone"),
                Optional.empty(),
                false,
                new Default(new Expression("now()", where)),
                Optional.empty(),
                Column.Evolution.NONE,
                where);
        return new ExtraColumn(column, ExtraColumn.Place.AFTER);
    }
}
