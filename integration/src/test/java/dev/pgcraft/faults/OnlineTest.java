package dev.pgcraft.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision as pgcraft writes it, run up and down while 50 clients of pgbench read, change and add rows. */
final class OnlineTest {

    private static final String BEFORE = """
            resources:
              shop.customers:
                columns:
                  name: text not null
              shop.orders:
                columns:
                  customer_id: bigint not null
                  amount: integer
                  code: text not null
                  note: text
            """;
    private static final String AFTER = """
            resources:
              shop.customers:
                columns:
                  name: text not null
              shop.orders:
                columns:
                  customer_id: bigint not null
                  amount: integer not null
                  code: text not null unique
                  note: text
                  place: integer not null default 0
                checks:
                  sane: "{amount} >= 0"
                indexes:
                  ix_amount: ["{amount}", "{place}"]
                foreign_keys:
                  fk_customer: {references: {customer_id: customers.id}}
            """;
    private static final String ROWS = """
            INSERT INTO shop.customers (name) SELECT 'customer ' || n FROM generate_series(1, 100) n;
            INSERT INTO shop.orders (customer_id, amount, code)
            SELECT 1 + n % 100, n % 1000, 'code ' || n FROM generate_series(1, 100000) n""";
    private static final String WORK = """
            \\set id random(1, 100000)
            \\set customer random(1, 100)
            BEGIN;
            UPDATE shop.orders SET amount = amount + 1 WHERE id = :id;
            SELECT amount, note FROM shop.orders WHERE id = :id;
            INSERT INTO shop.orders (customer_id, amount, code) VALUES (:customer, 1, gen_random_uuid()::text);
            COMMIT;
            """;

    @TempDir
    private Path folder;

    @Test
    void noClientMeetsAnError() throws Exception {
        try (Grounds grounds = new Grounds(folder)) {
            revise(grounds, BEFORE, "first");
            grounds.terminal().pgcraft("upgrade").succeeded();
            grounds.on(Grounds.DATABASE, ROWS);
            revise(grounds, AFTER, "second");
            assertThat(files(grounds)).anyMatch(name -> name.matches("V\\d+_0\\d__second.sql"));

            Terminal.Running load = start(grounds);
            grounds.terminal().pgcraft("upgrade").succeeded();
            assertThat(indexesThatAreNotValid(grounds)).isEqualTo("0");
            grounds.terminal().pgcraft("downgrade", "-1", "--yes").succeeded();
            grounds.terminal().pgcraft("upgrade").succeeded();

            String said = Files.readString(load.err());
            assertThat(load.process().isAlive()).as(said).isTrue();
            assertThat(said).doesNotContain("ERROR", "aborted");
            load.process().destroy();
            load.process().waitFor();
            grounds.terminal().pgcraft("check").succeeded();
        }
    }

    private static void revise(Grounds grounds, String model, String message) throws IOException {
        Files.writeString(grounds.folder().resolve("model.yaml"), model);
        grounds.terminal().pgcraft("revision", "-m", message).succeeded();
    }

    private static List<String> files(Grounds grounds) throws IOException {
        try (Stream<Path> files = Files.list(grounds.migrations())) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static Terminal.Running start(Grounds grounds) throws IOException {
        Path script = Files.writeString(grounds.folder().resolve("work.txt"), WORK);
        String url = grounds.server().url(Grounds.DATABASE);
        Terminal.Running load = grounds.terminal()
                .launch(List.of("pgbench", "-n", "-c", "50", "-j", "2", "-T", "900", "-f", script.toString(), url));
        Grounds.await(() -> {
            String clients = "SELECT count(*)::text FROM pg_stat_activity WHERE application_name = 'pgbench'";
            return Integer.parseInt(ask(grounds, clients)) >= 50;
        });
        return load;
    }

    private static String indexesThatAreNotValid(Grounds grounds) {
        return ask(grounds, "SELECT count(*)::text FROM pg_index WHERE NOT indisvalid");
    }

    private static String ask(Grounds grounds, String query) {
        try (Connection connection = grounds.connect()) {
            return Picture.ask(connection, query).getFirst();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
