package dev.pgcraft.yaml.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.problem.Location;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://h/d                                  | h, d, -, -, {}
            postgres://h:5433/d                               | h:5433, d, -, -, {}
            postgresql+psycopg://u:p@h/d                      | h, d, u, p, {}
            jdbc:postgresql://h:5433/d?user=u&password=p      | h:5433, d, u, p, {}
            jdbc:postgresql:d                                 | -, d, -, -, {}
            postgresql://u@h/d?sslmode=require                | h, d, u, -, {sslmode=require}
            postgresql://u%40x:p%2F%3A+@h/d%20e               | h, d e, u@x, p/:+, {}
            postgresql://u:p@ss@h/d                           | h, d, u, p@ss, {}
            postgresql://[::1]:5433/d                         | [::1]:5433, d, -, -, {}
            postgresql://a:1,b:2/d                            | a:1,b:2, d, -, -, {}
            postgresql:///d                                   | -, d, -, -, {}
            postgresql:///d?host=/var/run/postgresql          | /var/run/postgresql, d, -, -, {}
            postgresql://u@/d?host=/tmp&port=5433             | /tmp:5433, d, u, -, {}
            postgresql://%2Ftmp/d                             | /tmp, d, -, -, {}
            postgresql://h?dbname=d                           | h, d, -, -, {}
            postgresql://h/größe                              | h, größe, -, -, {}
            """)
    void takesApart(String url, String parts) {
        DatabaseUrl parsed = DatabaseUrl.parse(url, Location.COMMAND_LINE);

        String hosts = parsed.hosts().stream().map(DatabaseUrl.Host::authority).collect(Collectors.joining(","));
        String found = "%s, %s, %s, %s, %s"
                .formatted(
                        hosts.isEmpty() ? "-" : hosts,
                        parsed.database(),
                        parsed.user().orElse("-"),
                        parsed.password().orElse("-"),
                        parsed.parameters());
        assertThat(found).hasToString(parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mysql://u:secret@h/d               | not a PostgreSQL URL
            postgresql:secret                  | the URL lacks //
            postgresql://u:sec/ret@h/d         | host and port cannot be told apart
            postgresql://u:secret@h:99999/d    | port is not a number
            postgresql://u:secret%zz@h/d       | a % that is no percent-encoding
            postgresql://u:secret@h            | names no database
            postgresql://u:secret@h/d?sslmode  | a parameter of the URL has no value
            """)
    void refusesWithoutRepeatingAPassword(String url, String message) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url, Location.COMMAND_LINE))
                .hasMessageContainingAll("command line: E007", message, "hint:")
                .hasMessageNotContainingAny("secret", "sec/", "u:");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@h:5433/d?password=x&sslmode=require, postgresql://u:***@h:5433/d",
        "postgresql://u@h/d, postgresql://u@h/d",
        "postgresql:///d?host=/tmp, postgresql:///d?host=/tmp",
        "postgresql://u@/d?host=/tmp&port=5433, postgresql://u@/d?host=/tmp&port=5433",
        "jdbc:postgresql://h/d?user=u&password=p, postgresql://u:***@h/d",
    })
    void isDescribedWithoutPassword(String url, String description) {
        assertThat(DatabaseUrl.parse(url, Location.COMMAND_LINE)).hasToString(description);
    }
}
