package dev.pgcraft.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells whether anybody has changed anything in a database's catalog, without reading what it says.
 *
 * <p>Every row bears the number of the transaction that wrote it, and whoever changes a definition writes rows in other
 * places, with his own number. So where as many rows are as before, and the sum over hashes of place and number is the
 * same, they are the same rows.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-system-columns.html">System Columns</a>
 */
public final class Fingerprint {

    private static final String QUERY = Stream.concat(
                    Stream.of(
                            "current_setting('server_version_num')",
                            sum("pg_namespace r WHERE nspname !~ '^pg_'"),
                            sum("pg_class r WHERE relpersistence <> 't'"),
                            sum("pg_attribute r JOIN pg_catalog.pg_class c ON c.oid = r.attrelid"
                                    + " WHERE c.relpersistence <> 't'"),
                            sum("pg_type r LEFT JOIN pg_catalog.pg_class c ON c.oid = r.typrelid"
                                    + " WHERE c.relpersistence IS DISTINCT FROM 't'"),
                            sum("pg_database r WHERE datname = current_database()"),
                            "(SELECT md5(string_agg(r::text, ',' ORDER BY oid)) FROM pg_catalog.pg_roles r)"),
                    Stream.of(
                                    "aggregate am attrdef auth_members cast collation constraint conversion",
                                    "db_role_setting default_acl depend description enum event_trigger extension",
                                    "foreign_data_wrapper foreign_server foreign_table index inherits init_privs",
                                    "language opclass operator opfamily partitioned_table",
                                    "policy proc publication publication_namespace publication_rel range rewrite",
                                    "seclabel sequence shdescription statistic_ext tablespace transform trigger",
                                    "ts_config ts_config_map ts_dict ts_parser ts_template")
                            .flatMap(line -> Stream.of(line.split(" ", -1)))
                            .map(catalog -> sum("pg_" + catalog + " r")))
            .collect(Collectors.joining(",\n", "SELECT concat_ws(' ',\n", ")"));

    private static final String IDENTITY = """
            SELECT pg_catalog.concat_ws(' ', s.system_identifier, c.timeline_id, d.oid)
            FROM pg_catalog.pg_control_system() s, pg_catalog.pg_control_checkpoint() c, pg_catalog.pg_database d
            WHERE d.datname = pg_catalog.current_database()""";

    private Fingerprint() {}

    private static String sum(String rows) {
        return "(SELECT concat(count(*), ' ', sum(hashtidextended(r.ctid, r.xmin::text::bigint))) FROM pg_catalog."
                + rows + ")";
    }

    /** What a session says whose names all mean PostgreSQL's own; another database may have the same. */
    static String of(Connection connection) throws SQLException {
        return answer(connection, QUERY);
    }

    /**
     * The fingerprint of the database behind a connection, which must be in no transaction and is left as it was; no
     * other database has the same.
     *
     * @throws SQLException if it does not answer, or does not say which it is
     */
    public static String ofThisOne(Connection connection) throws SQLException {
        try (LiveCatalog catalog = LiveCatalog.of(connection)) {
            return answer(connection, IDENTITY) + " " + catalog.fingerprint();
        }
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
