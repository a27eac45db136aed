package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Months of a history come and go while the project lives on. */
final class RetentionMonthsCheckTest {

    private static final String MODEL = """
            resources:
              hr.employees:
                factory: FACTORY
                columns:
                  name: text
                  salary: integer
            """;

    private static final String HISTORY =
            "SELECT string_agg(h, E'\\n' ORDER BY h) FROM (SELECT (name, salary, valid_from, valid_to, operation)::text"
                    + " FROM hr.employees_history) h (h)";

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws IOException, SQLException {
        shop = new Shop(Files.createDirectory(folder.resolve("shop")), TestServers.running());
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void monthsAreNoDriftAndTheirRowsGoEverywhere(String factory) throws IOException, SQLException {
        String plain = MODEL.replace("FACTORY", factory);
        String monthly = MODEL.replace("FACTORY", "{%s: {partitions: monthly, retention: 5 years}}".formatted(factory));
        write(monthly, "monthly");
        shop.run("INSERT INTO hr.employees (name, salary) VALUES ('Ada', 1), ('Bob', 1)");
        shop.run("UPDATE hr.employees SET salary = 2; SELECT hr.employees_months(1)");
        shop.run("UPDATE hr.employees SET salary = 3; DELETE FROM hr.employees WHERE name = 'Bob'");
        shop.run("SELECT hr.employees_forget()");
        isSettled();
        String history = shop.ask(HISTORY);

        write(plain, "plain");
        assertThat(shop.ask(HISTORY)).isEqualTo(history);
        shop.run("UPDATE hr.employees SET salary = 4");
        history = shop.ask(HISTORY);
        shop.pgcraft("downgrade", "-1", "--yes").succeeded();
        assertThat(shop.ask(HISTORY)).isEqualTo(history);
        shop.run("SELECT hr.employees_months(1); UPDATE hr.employees SET salary = 5");
        history = shop.ask(HISTORY);
        shop.pgcraft("upgrade").succeeded();
        assertThat(shop.ask(HISTORY)).isEqualTo(history);

        write(monthly, "monthly again");
        shop.run("SELECT hr.employees_months(1)");
        write(monthly.replace("salary: integer", "salary: bigint\n      note: text"), "other columns");
        shop.run("UPDATE hr.employees SET salary = 6, note = 'new'");
        isSettled();
        shop.pgcraft("downgrade", "base", "--yes").succeeded();
        assertThat(shop.ask("SELECT count(*) FROM pg_class WHERE relname LIKE '%employees%'"))
                .isEqualTo("0");
    }

    @Test
    void namesMayLookLikeSql() throws IOException, SQLException {
        String plain = MODEL.replace("hr.employees", "\"hr.a$gather$'b\"").replace("FACTORY", "append_only");
        write(plain.replace("append_only", "{append_only: {partitions: monthly}}"), "monthly");
        shop.run("INSERT INTO hr.\"a$gather$'b\" (name) VALUES ('Ada')");
        shop.run("UPDATE hr.\"a$gather$'b\" SET salary = 2");
        shop.run("SELECT hr.\"a$gather$'b_months\"(1)");
        write(plain, "plain");
        assertThat(shop.ask("SELECT count(*) FROM hr.\"a$gather$'b_history\"")).isEqualTo("2");
    }

    private void write(String model, String message) throws IOException {
        shop.write("model.yaml", model);
        shop.pgcraft("revision", "-m", message).succeeded();
        shop.pgcraft("upgrade").succeeded();
        assertThat(shop.pgcraft("check").succeeded().err()).doesNotContain("was not made by");
    }

    private void isSettled() {
        assertThat(shop.pgcraft("check").succeeded().err()).doesNotContain("was not made by");
        assertThat(shop.pgcraft("revision", "-m", "nothing").succeeded().out()).contains("nothing to do");
        assertThat(shop.pgcraft("revision", "--from-database", "-m", "nothing")
                        .succeeded()
                        .out())
                .contains("nothing to do");
    }
}
