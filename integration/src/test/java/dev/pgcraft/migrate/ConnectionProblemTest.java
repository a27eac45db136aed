package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Why there is no way into a database. */
final class ConnectionProblemTest {

    private static final HistoryTable TABLE = new HistoryTable(HistoryTable.DEFAULT_NAME, "0.1.0");

    /** A place given as a JDBC URL. */
    private record Place(String url) implements Target {

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url);
        }

        @Override
        public String describe() {
            return "postgresql://app:***@host/shop";
        }
    }

    private static Problem problem(String url) {
        Migrator migrator = Migrator.of(new Place(url), TABLE);
        return catchThrowableOfType(ProblemException.class, migrator::current)
                .problems()
                .getFirst();
    }

    @Test
    void serverThatIsDown() {
        Problem problem = problem("jdbc:postgresql://127.0.0.1:1/shop?user=app&password=secret");

        assertThat(problem.code()).isEqualTo(Code.DATABASE_DOWN);
        assertThat(problem.where().source()).isEqualTo("postgresql://app:***@host/shop");
        assertThat(problem.toString()).contains("127.0.0.1:1").doesNotContain("secret");
    }

    @Test
    void wrongPasswordAndMissingDatabase() {
        String right =
                Site.SERVER.url("shop").replaceFirst("^postgresql://([^:]+):([^@]+)@(.*)$", "$3?user=$1&password=$2");
        Problem missing = problem("jdbc:postgresql://" + right);
        Problem refused = problem("jdbc:postgresql://" + right.replaceFirst("password=.*", "password=secret"));

        assertThat(missing.code()).isEqualTo(Code.NO_DATABASE);
        assertThat(missing.message()).contains("\"shop\" does not exist");
        assertThat(refused.code()).isEqualTo(Code.LOGIN_REFUSED);
        assertThat(refused.toString()).doesNotContain("secret");
    }
}
