package dev.pgcraft.builtin.ledger;

import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.function.Function;

/**
 * The columns that say to whom rows belong, as they stand before others; nothing where rows belong to nobody.
 */
record Owners(Workbench workbench, List<Identifier> columns) {

    Owners {
        columns = List.copyOf(columns);
    }

    static Owners of(Workbench workbench) {
        return new Owners(workbench, workbench.all(Keys.SCOPE));
    }

    /** Those that are not among others. */
    Owners without(List<Identifier> others) {
        return new Owners(
                workbench,
                columns.stream().filter(column -> !others.contains(column)).toList());
    }

    /** Their names: {@code tenant_id, }. */
    Sql names() {
        return each("", column -> Sql.of("$N, ", column));
    }

    /** Of a row: {@code a.tenant_id, }. */
    Sql of(String alias) {
        return each("", column -> Sql.of("$L.$N, ", Sql.raw(alias), column));
    }

    /** What they hold in rows that the session adds: {@code shop.current_tenant()::uuid, }. */
    Sql values() {
        return each("", column -> Sql.of("$L, ", own(column)));
    }

    /** The same with their names, to stand in a SELECT list. */
    Sql named() {
        return each("", column -> Sql.of("$L AS $N, ", own(column), column));
    }

    /** That a row belongs to the same as another: {@code n.tenant_id = g.tenant_id AND }. */
    Sql same(String one, String other) {
        return each("", column -> Sql.of("$L.$N = $L.$N AND ", Sql.raw(one), column, Sql.raw(other), column));
    }

    /** That a row belongs to whom the session adds rows for. */
    Sql mine(String alias) {
        return each("", column -> Sql.of("$L.$N = $L AND ", Sql.raw(alias), column, own(column)));
    }

    /** That a row belongs to somebody else than the session adds rows for. */
    Sql others(String alias) {
        return each(" OR ", column -> Sql.of("$L.$N IS DISTINCT FROM $L", Sql.raw(alias), column, own(column)));
    }

    private Sql own(Identifier column) {
        return Scope.own(workbench, column);
    }

    private Sql each(String between, Function<Identifier, Sql> piece) {
        return Sql.join(between, columns.stream().map(piece).toList());
    }
}
