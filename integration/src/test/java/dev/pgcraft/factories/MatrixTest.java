package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.server.TestServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of column, constraint and index, of every type, on every factory: it is there, and does what it does on a
 * table.
 */
final class MatrixTest {

    /** A type, a value and another one; whether values can be equal, so that there can be a key or an index. */
    private record Type(String name, String one, String other, boolean comparable) {

        String resource() {
            return "t_"
                    + name.replace("[]", " array").replaceAll("[^a-z0-9]+", "_").replaceAll("_$", "");
        }
    }

    private static final Set<String> WITHOUT_EQUALITY =
            Set.of("json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle");

    private static final List<Type> TYPES = List.of(
            type("smallint", "1", "-2"),
            type("integer", "1", "-2"),
            type("bigint", "1", "9007199254740993"),
            type("numeric", "1.0", "1.00"),
            type("numeric(10,2)", "1.50", "2.25"),
            type("real", "1.5", "2.25"),
            type("double precision", "1.5", "0.1"),
            type("money", "1.50", "2.25"),
            type("boolean", "t", "f"),
            type("text", "a", "A"),
            type("varchar(20)", "it''s", "\\"),
            type("char(5)", "a", "ab"),
            type("name", "a", "b"),
            type("bytea", "\\x00", "\\xff"),
            type("date", "2026-01-01", "infinity"),
            type("time", "10:00", "11:00"),
            type("timetz", "10:00+01", "11:00+01"),
            type("timestamp", "2026-01-01 10:00", "2026-01-02 10:00"),
            type("timestamp(3) with time zone", "2026-01-01 10:00+00", "2026-01-02 10:00+00"),
            type("interval", "1 day", "24:00:00"),
            type("uuid", "00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"),
            type("json", "{\"a\": 1}", "{\"a\":1}"),
            type("jsonb", "{\"a\": 1}", "[1]"),
            type("xml", "<a/>", "<b/>"),
            type("inet", "10.0.0.1", "10.0.0.1/8"),
            type("cidr", "10.0.0.0/8", "10.1.0.0/16"),
            type("macaddr", "08:00:2b:01:02:03", "08:00:2b:01:02:04"),
            type("bit(4)", "1010", "0101"),
            type("bit varying(8)", "10", "101"),
            type("point", "(1,2)", "(1,3)"),
            type("line", "{1,2,3}", "{1,2,4}"),
            type("lseg", "[(1,2),(3,4)]", "[(1,2),(3,5)]"),
            type("box", "(3,4),(1,2)", "(4,5),(1,2)"),
            type("path", "[(1,2),(3,4)]", "((1,2),(3,4))"),
            type("polygon", "((1,2),(3,4))", "((1,2),(3,5))"),
            type("circle", "<(1,2),3>", "<(1,2),4>"),
            type("tsvector", "''a'':1", "''b'':1"),
            type("tsquery", "''a''", "''b''"),
            type("int4range", "[1,5)", "empty"),
            type("tstzrange", "[2026-01-01,)", "empty"),
            type("int4multirange", "{[1,5)}", "{}"),
            type("integer[]", "{1,2}", "{NULL}"),
            type("text[]", "{a,\"b c\"}", "{}"));

    /** Values that are computed on reading are known from 18 on. */
    private static final boolean COMPUTED_ON_READ = TestServers.majorVersion() >= 18;

    private static Type type(String name, String one, String other) {
        return new Type(name, one, other, !WITHOUT_EQUALITY.contains(name));
    }

    private static String resource(Type type, String factory) {
        String preset = "'%s'::%s".formatted(type.one(), type.name());
        List<String> lines = new ArrayList<>(List.of(
                "  m.%s:".formatted(type.resource()),
                "    factory: " + factory,
                "    columns:",
                "      plain: {type: \"%s\"}".formatted(type.name()),
                "      preset: {type: \"%s\", nullable: false, default: %s}".formatted(type.name(), quoted(preset)),
                "      stored: {type: \"%s\", generated: \"{preset}\"}".formatted(type.name()),
                "      many: {type: \"%s\", unique: %s}".formatted(type.name(), type.comparable()),
                "    checks: {ck_%s: \"{preset} IS NOT NULL\"}".formatted(type.resource())));
        if (COMPUTED_ON_READ) {
            lines.add(7, "      virtual: {type: \"%s\", generated: \"({preset}) virtual\"}".formatted(type.name()));
        }
        if (type.comparable()) {
            lines.add("    indexes: {ix_%s: \"{plain}\"}".formatted(type.resource()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple", "append_only", "eav", "ledger"})
    void everyItemIsThere(String factory) throws SQLException {
        StringBuilder model = new StringBuilder("resources:\n");
        TYPES.forEach(type -> model.append(resource(type, factory)));
        try (Made made = Made.of(model.toString())) {
            for (Type type : TYPES) {
                check(made, type, "m." + type.resource(), factory.equals("ledger"));
                if (factory.equals("append_only") || factory.equals("eav")) {
                    checkHistory(made, type, "m." + type.resource());
                }
            }
        }
    }

    /** Rows of a ledger have a value beside, and are not updated. */
    private static void check(Made made, Type type, String face, boolean ledger) throws SQLException {
        String one = "'%s'::%s".formatted(type.one(), type.name());
        String other = "'%s'::%s".formatted(type.other(), type.name());
        String shown = "id, plain::text, preset::text = (%s)::text, stored::text = (%1$s)::text".formatted(one);
        shown = COMPUTED_ON_READ ? shown + ", virtual::text = (%s)::text".formatted(one) : shown;
        String insert =
                "INSERT INTO %s (%s%%s) VALUES (%s%%s)".formatted(face, ledger ? "value, " : "", ledger ? "1, " : "");
        assertThat(made.rows(insert.formatted("many", other) + " RETURNING " + shown))
                .as(type.name())
                .containsExactly(COMPUTED_ON_READ ? "1|null|t|t|t" : "1|null|t|t");
        List<String> refused = new ArrayList<>(List.of(
                "UPDATE %s SET preset = NULL".formatted(face),
                "UPDATE %s SET stored = %s".formatted(face, other),
                insert.formatted("preset", "NULL")));
        if (COMPUTED_ON_READ) {
            refused.add("UPDATE %s SET virtual = %s".formatted(face, other));
        }
        if (type.comparable()) {
            refused.add(insert.formatted("many", other));
        }
        String update = "UPDATE %s SET plain = %s RETURNING plain::text = (%2$s)::text".formatted(face, other);
        if (ledger) {
            refused.add(update);
        } else {
            assertThat(made.rows(update)).as(type.name()).containsExactly("t");
        }
        for (String statement : refused) {
            assertThatThrownBy(() -> made.run(statement)).as(statement).isInstanceOf(SQLException.class);
        }
        String there = made.database().ask("""
                SELECT (SELECT count(*) FROM pg_constraint WHERE conname IN ('ck_%1$s', 'uq__%1$s__many'))
                    + (SELECT count(*) FROM pg_class WHERE relname = 'ix_%1$s')""".formatted(type.resource()));
        assertThat(there).as(type.name()).isEqualTo(type.comparable() ? "3" : "1");
    }

    private static void checkHistory(Made made, Type type, String face) throws SQLException {
        assertThat(made.rows("SELECT count(*), count(plain) FROM %s_history WHERE plain IS NOT NULL OR many IS NOT NULL"
                        .formatted(face)))
                .as(type.name())
                .isNotEqualTo(List.of("0|0"));
        String before = made.database().ask("SELECT clock_timestamp()");
        List<String> there = made.rows("SELECT * FROM " + face);
        assertThat(made.rows("DELETE FROM %s RETURNING id".formatted(face))).containsExactly("1");
        assertThat(made.rows("SELECT * FROM %s_as_of('%s')".formatted(face, before)))
                .as(type.name())
                .isEqualTo(there);
        assertThat(made.rows("""
                SELECT count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relkind = 'r'
                    AND c.relname IN ('%1$s_attributes', '%1$s_attribute')
                    AND a.attname = 'virtual'""".formatted(type.resource())))
                .as("what is computed on reading is not kept")
                .containsExactly("0");
    }
}
