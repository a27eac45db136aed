package dev.pgcraft.catalog;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** A database as it is, or was, at one moment, asked with SQL. */
final class Snapshot {

    /**
     * What every query may name besides the catalog: the schemas and relations that are the user's, names, the roles to
     * whom CONNECT is granted by name, and as whom migrations make things: roles that may make schemas, and who made
     * the history; where there is none, on scratch, who asks.
     */
    private static final String COMMON = """
            WITH member AS (
                SELECT classid, objid FROM pg_depend WHERE (refclassid, deptype) = (3079::oid, 'e')
            ), constructor AS (
                SELECT classid, objid FROM pg_depend
                WHERE (classid, refclassid, deptype) = (1255::oid, 1247::oid, 'i')
            ), namespace AS (
                SELECT oid, nspname AS schema
                FROM pg_namespace
                WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
                    AND (2615::oid, oid) NOT IN (SELECT classid, objid FROM member)
            ), named_collation AS (
                SELECT o.oid, CASE WHEN s.nspname <> 'pg_catalog' THEN quote_ident(s.nspname) || '.' ELSE '' END
                    || quote_ident(o.collname) AS name
                FROM pg_collation o JOIN pg_namespace s ON s.oid = o.collnamespace
            ), relation AS (
                SELECT c.oid, n.schema, c.relname AS name, c.relkind AS kind
                FROM pg_class c JOIN namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND c.relpersistence IN ('p', 'u')
                    AND NOT (n.schema = $S AND c.relname = $S)
                    AND (1259::oid, c.oid) NOT IN (SELECT classid, objid FROM member)
            ), let_in AS (
                SELECT r.oid, r.rolname AS name, bool_or(a.privilege_type = 'CREATE') AS owner
                FROM pg_database d, aclexplode(d.datacl) a
                JOIN pg_roles r ON r.oid = a.grantee
                WHERE d.datname = current_database()
                GROUP BY r.oid, r.rolname
                HAVING bool_or(a.privilege_type = 'CONNECT')
            ), maker AS (
                SELECT oid FROM let_in WHERE owner
                UNION
                SELECT coalesce(
                    (SELECT c.relowner FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = $S AND c.relname = $S),
                    (SELECT oid FROM pg_roles WHERE rolname = current_user))
            )
            $L""";

    private final Scope scope;
    private final Source source;
    private final SequencedMap<String, Answer> answers = new LinkedHashMap<>();

    Snapshot(Scope scope, Source source) {
        this.scope = scope;
        this.source = source;
    }

    /** Who answers. */
    interface Source {
        Answer ask(String sql) throws SQLException;

        /** Gives back all locks; what is asked afterwards is answered as of the same moment, or not at all. */
        void letGo() throws SQLException;
    }

    /** What to make of a row. */
    interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    /** All rows of a query, each read. */
    <T> List<T> list(String query, Reading<T> reading) throws SQLException {
        return answer(query).list(reading);
    }

    /** What the rows of a query are read as, in their order, by the {@code oid} of what they are parts of. */
    <T> Map<Long, List<T>> parts(String query, Reading<T> reading) throws SQLException {
        Map<Long, List<T>> parts = new HashMap<>();
        list(
                query,
                row -> parts.computeIfAbsent(row.longNumber("oid"), whole -> new ArrayList<>())
                        .add(reading.of(row)));
        return parts;
    }

    /** The same rows, read when somebody wants them. */
    <T> Supplier<List<T>> later(String query, Reading<T> reading) throws SQLException {
        Answer answer = answer(query);
        return () -> {
            try {
                return answer.list(reading);
            } catch (SQLException e) {
                throw new IllegalStateException("an answer that is there cannot be refused", e);
            }
        };
    }

    private Answer answer(String query) throws SQLException {
        Identifier schema = scope.history().schema();
        Identifier table = scope.history().name();
        String sql =
                Sql.of(COMMON, schema, table, schema, table, Sql.raw(query)).text();
        Optional<Answer> known = Optional.ofNullable(answers.get(sql));
        Answer answer = known.isPresent() ? known.get() : source.ask(sql);
        answers.putIfAbsent(sql, answer);
        return answer;
    }

    /** Gives back the locks that the questions so far have taken. */
    void letGo() throws SQLException {
        source.letGo();
    }

    Scope scope() {
        return scope;
    }

    /** Everything that was answered until now. */
    Tape tape() {
        return new Tape(answers);
    }
}
