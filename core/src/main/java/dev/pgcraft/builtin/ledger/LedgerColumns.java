package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value.Default;
import dev.pgcraft.model.Column.Value.None;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.ExtraColumn.Place;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import java.util.List;
import java.util.Optional;

/** {@code ledger_columns}: which rows belong together, and what each counts. */
record LedgerColumns(LedgerShape shape, Location where) implements Plugin {

    /** The parameter of the factory that says the type of {@code value}. */
    static final String VALUE = "value";

    static LedgerColumns of(Use use) {
        String type = String.valueOf(use.options().getOrDefault(VALUE, "bigint"));
        ValueType value = ValueType.of(type).orElseThrow(() -> noNumber(type, use.where()));
        return new LedgerColumns(new LedgerShape(value), use.where());
    }

    private static RuntimeException noNumber(String type, Location where) {
        return Problem.of(
                        Code.LEDGER_VALUE,
                        where,
                        "a ledger counts in numbers, and \"%s\" is no type of PostgreSQL's numbers".formatted(type),
                        "bigint, numeric(20,4), or any other of smallint, integer, numeric, real, double precision,"
                                + " money")
                .asException();
    }

    @Override
    public String name() {
        return "ledger_columns";
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.EXTRA_COLUMN, LedgerKeys.LEDGER);
    }

    @Override
    public void contribute(Workbench workbench) {
        workbench.put(LedgerKeys.LEDGER, shape);
        Default random = new Default(new Expression("gen_random_uuid()", where));
        add(workbench, column(LedgerShape.ENTRY, new PgType("uuid"), random, where), Place.BEFORE);
        add(workbench, column(LedgerShape.VALUE, shape.value().type(), new None(), where), Place.AFTER);
    }

    private static void add(Workbench workbench, Column column, Place place) {
        workbench.put(Keys.EXTRA_COLUMN, new ExtraColumn(column, place));
    }

    /** A column that is never NULL. */
    static Column column(Identifier name, PgType type, Column.Value value, Location where) {
        return new Column(name, type, Optional.empty(), false, value, Optional.empty(), Column.Evolution.NONE, where);
    }
}
