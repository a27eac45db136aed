package dev.pgcraft.builtin.key;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.PrimaryKey;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import java.util.List;
import java.util.Optional;

/** A key that is one column, which PostgreSQL fills: the first of the table. */
public record KeyColumn(Identifier name, Location where) {

    /** The parameter that names the column. */
    public static final String PARAMETER = "column";

    /** The group of all key plugins: a resource has one key. */
    static final String GROUP = "key";

    static final List<Key<?>> PRODUCES = List.of(Keys.PRIMARY_KEY, Keys.EXTRA_COLUMN);

    private static final String USUAL = "id";

    /** The column that a resource has if nobody names one. */
    static KeyColumn usual(Location where) {
        return new KeyColumn(Identifier.of(USUAL), where);
    }

    /** The column that a plugin's parameter names. */
    static KeyColumn of(Use use) {
        Object name = use.options().getOrDefault(PARAMETER, USUAL);
        return new KeyColumn(name(use, name), use.where());
    }

    /** A name that the user gave a column or constraint. */
    static Identifier name(Use use, Object value) {
        String name = value.toString();
        if (name.isEmpty() || !Identifier.fits(name) || !(value instanceof String)) {
            throw Problem.of(
                            Code.BAD_VALUE,
                            use.where(),
                            "\"%s\" is no name of a column or constraint".formatted(name),
                            "a name is text of 1 to %d bytes; quote one that looks like a number"
                                    .formatted(Identifier.MOST_BYTES))
                    .asException();
        }
        return Identifier.of(name);
    }

    void contribute(Workbench workbench, PgType type, Column.Value value) {
        Column column =
                new Column(name, type, Optional.empty(), false, value, Optional.empty(), Column.Evolution.NONE, where);
        workbench.put(Keys.EXTRA_COLUMN, new ExtraColumn(column, ExtraColumn.Place.BEFORE));
        workbench.put(Keys.PRIMARY_KEY, new PrimaryKey(List.of(name), where));
    }
}
