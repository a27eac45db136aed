package dev.pgcraft.catalog;

import dev.pgcraft.schema.Trigger;
import dev.pgcraft.schema.Trigger.Firing;
import java.sql.SQLException;
import java.util.List;

/** Reads the triggers of tables and views. */
final class TriggerReader implements ObjectReader {

    private static final String QUERY = """
            SELECT g.oid, t.schema, t.name AS table, g.tgname AS name, pg_get_triggerdef(g.oid) AS definition,
                g.tgenabled AS firing, d.description AS comment
            FROM relation t
            JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal AND g.tgparentid = 0
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (2620::oid, g.oid, 0)
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(row.address(Address.TRIGGERS), trigger(row)));
    }

    private static Trigger trigger(Row row) throws SQLException {
        return new Trigger(
                row.qualified("table"),
                row.name("name"),
                row.expression("definition"),
                firing(row.text("firing")),
                row.comment());
    }

    private static Firing firing(String letter) {
        return switch (letter) {
            case "O" -> Firing.ORIGIN;
            case "R" -> Firing.REPLICA;
            case "A" -> Firing.ALWAYS;
            case "D" -> Firing.NEVER;
            default -> throw new IllegalStateException("trigger enabled " + letter);
        };
    }
}
