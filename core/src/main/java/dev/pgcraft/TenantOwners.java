package dev.pgcraft;

import dev.pgcraft.compile.Declared;
import dev.pgcraft.migrate.ConnectionProblem;
import dev.pgcraft.migrate.Target;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.Tenancy;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Owners of tables that keep tenants apart, whom no policy binds: they and their views would see all rows. */
record TenantOwners(Target target) {

    private static final String MIGHTY = """
            SELECT r.rolname, CASE WHEN r.rolsuper THEN 'is a superuser' WHEN r.rolbypassrls THEN 'has BYPASSRLS'
                ELSE 'may log in' END
            FROM pg_catalog.pg_roles r
            WHERE (r.rolsuper OR r.rolbypassrls OR r.rolcanlogin) AND (r.rolname = $S OR r.oid IN (
                SELECT c.relowner FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
                JOIN pg_catalog.pg_description d ON (d.classoid, d.objoid) = (p.tableoid, p.oid)
                WHERE starts_with(d.description, $S)))
            ORDER BY 1""";

    /**
     * Refuses to go on with a database.
     *
     * @throws ProblemException E231 if it has such an owner
     */
    void refuse() {
        refuse(Optional.empty());
    }

    /** The same, also if it has a role that the declaration makes such an owner. */
    void refuse(Declared declared) {
        boolean apart = declared.database().objects().values().stream().anyMatch(Tenancy::is);
        refuse(declared.database()
                .owner()
                .filter(owner -> apart)
                .map(Role::name)
                .map(Identifier::name));
    }

    private void refuse(Optional<String> owner) {
        ProblemException.throwIfAny(mighty(owner.orElse("")));
    }

    private List<Problem> mighty(String owner) {
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        Sql.of(MIGHTY, owner, Tenancy.MARK).text())) {
            List<Problem> problems = new ArrayList<>();
            while (rows.next()) {
                problems.add(problem(rows.getString(1), rows.getString(2)));
            }
            return problems;
        } catch (SQLException e) {
            throw ConnectionProblem.of(e, target.describe()).asException();
        }
    }

    private static Problem problem(String role, String reason) {
        return Problem.of(
                Code.OWNER_TOO_MIGHTY,
                Location.of("database"),
                "role \"%s\" owns tables that keep tenants apart, and %s: no policy binds it".formatted(role, reason),
                "ALTER ROLE %s NOLOGIN NOSUPERUSER NOBYPASSRLS".formatted(role));
    }
}
