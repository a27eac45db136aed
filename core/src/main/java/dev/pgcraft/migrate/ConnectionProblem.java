package dev.pgcraft.migrate;

import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.sql.SQLException;
import java.util.Optional;

/** Says why there is no way into a database. */
public final class ConnectionProblem {

    private ConnectionProblem() {}

    /**
     * The driver's or the server's refusal in our words.
     *
     * @param described the database as people name it, without the password
     */
    public static Problem of(SQLException refusal, String described) {
        String state = Optional.ofNullable(refusal.getSQLState()).orElse("");
        Location where = Location.of(described);
        String reason = Refusal.of(refusal).sentence();
        if (state.equals("3D000")) {
            return Problem.of(Code.NO_DATABASE, where, reason, "create it with `createdb`, or look at its name");
        }
        if (state.startsWith("28") || state.equals("08004")) {
            return Problem.of(
                    Code.LOGIN_REFUSED,
                    where,
                    "the login is refused: " + reason,
                    "look at the user name, the password, and the server's pg_hba.conf");
        }
        return Problem.of(
                Code.DATABASE_DOWN,
                where,
                "no connection: " + reason,
                "look whether the server is up and whether host and port are right");
    }
}
