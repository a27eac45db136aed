package dev.pgcraft.script;

import dev.pgcraft.schema.ColumnSettings;
import dev.pgcraft.schema.ReplicaIdentity;
import dev.pgcraft.schema.ReplicaIdentity.Rows;
import dev.pgcraft.schema.Statistics;
import dev.pgcraft.schema.Tuning;
import dev.pgcraft.schema.Tuning.Storage;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said about columns and rows beyond their definition, as SQL. */
final class SettingsSql {

    private SettingsSql() {}

    static List<Sql> alter(ColumnSettings from, ColumnSettings to) {
        List<Sql> statements = new ArrayList<>();
        if (!from.preset().equals(to.preset())) {
            Sql action =
                    to.preset().map(value -> Sql.of("SET DEFAULT $L", value)).orElse(Sql.raw("DROP DEFAULT"));
            statements.add(Sql.of("ALTER VIEW $N ALTER COLUMN $N $L", to.table(), to.name(), action));
        }
        List<Sql> actions = actions(from.tuning(), to.tuning()).stream()
                .map(action -> Sql.of("ALTER COLUMN $N $L", to.name(), action))
                .toList();
        if (!actions.isEmpty()) {
            statements.add(Sql.of("ALTER TABLE $N\n    $L", to.table(), Sql.join(",\n    ", actions)));
        }
        return statements;
    }

    private static List<Sql> actions(Tuning from, Tuning to) {
        List<Sql> actions = new ArrayList<>();
        if (!from.statistics().equals(to.statistics())) {
            actions.add(target(to.statistics()));
        }
        actions.addAll(ParameterSql.change(from.parameters(), to.parameters()));
        if (!from.storage().equals(to.storage())) {
            String word = to.storage()
                    .map(Storage::word)
                    .or(() -> from.storage().map(Storage::usual))
                    .orElseThrow();
            actions.add(Sql.of("SET STORAGE $L", Sql.raw(word)));
        }
        if (!from.compression().equals(to.compression())) {
            Sql method = to.compression()
                    .map(name -> Sql.of("$N", Identifier.of(name)))
                    .orElse(Sql.raw("DEFAULT"));
            actions.add(Sql.of("SET COMPRESSION $L", method));
        }
        return actions;
    }

    /** Up to version 16, PostgreSQL's own choice has no word. */
    private static Sql target(Optional<Integer> statistics) {
        return Sql.raw("SET STATISTICS " + statistics.orElse(-1));
    }

    static Sql set(ReplicaIdentity identity) {
        Sql rows = switch (identity.rows()) {
            case Rows.Full full -> Sql.raw("FULL");
            case Rows.Nothing nothing -> Sql.raw("NOTHING");
            case Rows.Using(var index) -> Sql.of("USING INDEX $N", index);
        };
        return Sql.of("ALTER TABLE $N REPLICA IDENTITY $L", identity.table(), rows);
    }

    static Sql reset(ReplicaIdentity identity) {
        return Sql.of("ALTER TABLE $N REPLICA IDENTITY DEFAULT", identity.table());
    }

    static List<Sql> create(Statistics statistics) {
        List<Sql> statements = new ArrayList<>(List.of(statistics.definition()));
        if (statistics.target().isPresent()) {
            statements.add(target(statistics));
        }
        return statements;
    }

    static List<Sql> alter(Statistics from, Statistics to) {
        return from.target().equals(to.target()) ? List.of() : List.of(target(to));
    }

    private static Sql target(Statistics statistics) {
        return Sql.of("ALTER STATISTICS $N $L", statistics.name(), target(statistics.target()));
    }
}
