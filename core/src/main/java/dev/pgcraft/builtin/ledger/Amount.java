package dev.pgcraft.builtin.ledger;

import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.List;

/** What a row adds to a balance. */
record Amount(ValueType type, boolean directed) {

    static Amount of(Workbench workbench) {
        boolean directed = !workbench.all(LedgerKeys.DIRECTED).isEmpty();
        return new Amount(workbench.get(LedgerKeys.LEDGER).value(), directed);
    }

    /** Of a row of a table expression called {@code alias}. */
    Sql of(String alias) {
        Sql row = Sql.raw(alias);
        Sql value = type.counted(Sql.of("$L.$N", row, LedgerShape.VALUE));
        return directed
                ? Sql.of(
                        "CASE $L.$N WHEN $S THEN $L ELSE - $L END",
                        row,
                        DoubleEntry.DIRECTION,
                        DoubleEntry.DEBIT,
                        value,
                        value)
                : value;
    }

    /** The columns that say it. */
    List<Identifier> columns() {
        return directed ? List.of(LedgerShape.VALUE, DoubleEntry.DIRECTION) : List.of(LedgerShape.VALUE);
    }

    /** Of all rows of a group. */
    Sql sum(String alias) {
        return type.asSum(Sql.of("sum($L)", of(alias)));
    }
}
