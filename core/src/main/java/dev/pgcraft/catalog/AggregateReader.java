package dev.pgcraft.catalog;

import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Function.Form;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads aggregates, of which PostgreSQL itself writes no definition. */
final class AggregateReader implements ObjectReader {

    /** What ordered-set aggregates do with their state by themselves is something else than what others do. */
    private static final String QUERY = """
            SELECT f.oid, n.schema, f.proname AS name, oidvectortypes(f.proargtypes) AS types,
                pg_get_function_arguments(f.oid) AS arguments, pg_get_function_result(f.oid) AS result,
                a.aggkind = 'h' AS hypothetical, format_type(a.aggtranstype, NULL) AS stype,
                nullif(a.aggtransspace, 0) AS sspace, a.aggtransfn::text AS sfunc,
                nullif(a.aggfinalfn::text, '-') AS finalfunc, a.aggfinalextra AS final_extra,
                nullif(a.aggfinalmodify, CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END::"char") AS final_modify,
                nullif(a.aggcombinefn::text, '-') AS combinefunc, nullif(a.aggserialfn::text, '-') AS serialfunc,
                nullif(a.aggdeserialfn::text, '-') AS deserialfunc, a.agginitval AS initcond,
                nullif(a.aggmtransfn::text, '-') AS msfunc, nullif(a.aggminvtransfn::text, '-') AS minvfunc,
                CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END AS mstype,
                nullif(a.aggmtransspace, 0) AS msspace, nullif(a.aggmfinalfn::text, '-') AS mfinalfunc,
                a.aggmfinalextra AS mfinal_extra,
                nullif(a.aggmfinalmodify, CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END::"char") AS mfinal_modify,
                a.aggminitval AS minitcond, concat('OPERATOR(', quote_ident(s.nspname), '.', o.oprname, ')') AS sortop,
                o.oid IS NOT NULL AS sorted, nullif(f.proparallel, 'u') AS parallel, d.description AS comment
            FROM pg_aggregate a
            JOIN pg_proc f ON f.oid = a.aggfnoid
            JOIN namespace n ON n.oid = f.pronamespace
            LEFT JOIN pg_operator o ON o.oid = a.aggsortop
            LEFT JOIN pg_namespace s ON s.oid = o.oprnamespace
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1255::oid, f.oid, 0)
            WHERE (1255::oid, f.oid) NOT IN (SELECT classid, objid FROM member)
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(row.address(Address.PROCEDURES), aggregate(row)));
    }

    private static Function aggregate(Row row) throws SQLException {
        String arguments = row.text("arguments");
        return new Function(
                row.qualified("name"),
                row.text("types"),
                Form.AGGREGATE,
                "aggregate returns %s (%s)".formatted(row.text("result"), arguments),
                Sql.of(
                        "CREATE OR REPLACE AGGREGATE $N($L) (\n    $L\n)",
                        row.qualified("name"),
                        Sql.raw(arguments.isEmpty() ? "*" : arguments),
                        Sql.join(",\n    ", new Options(row).all())),
                row.comment());
    }

    /** What stands in the brackets behind an aggregate's name and arguments. */
    private record Options(Row row, List<Sql> all) {

        Options(Row row) {
            this(row, new ArrayList<>());
            value("SFUNC", "sfunc");
            value("STYPE", "stype");
            value("SSPACE", "sspace");
            ending("FINALFUNC", "final");
            value("COMBINEFUNC", "combinefunc");
            value("SERIALFUNC", "serialfunc");
            value("DESERIALFUNC", "deserialfunc");
            text("INITCOND", "initcond");
            value("MSFUNC", "msfunc");
            value("MINVFUNC", "minvfunc");
            value("MSTYPE", "mstype");
            value("MSSPACE", "msspace");
            ending("MFINALFUNC", "mfinal");
            text("MINITCOND", "minitcond");
            if (row.is("sorted")) {
                value("SORTOP", "sortop");
            }
            word("PARALLEL", "parallel");
            flag("HYPOTHETICAL", "hypothetical");
        }

        /** A function that makes a result of the last state. */
        private void ending(String option, String column) {
            value(option, column + "func");
            flag(option + "_EXTRA", column + "_extra");
            word(option + "_MODIFY", column + "_modify");
        }

        private void value(String option, String column) {
            row.maybe(column).ifPresent(value -> all.add(Sql.of("$L = $L", Sql.raw(option), Sql.raw(value))));
        }

        private void text(String option, String column) {
            row.maybe(column).ifPresent(value -> all.add(Sql.of("$L = $S", Sql.raw(option), value)));
        }

        private void flag(String option, String column) {
            if (row.is(column)) {
                all.add(Sql.raw(option));
            }
        }

        /** The catalog has the first letter of it. */
        private void word(String option, String column) {
            row.maybe(column)
                    .map(letter -> switch (letter) {
                        case "r" -> option.equals("PARALLEL") ? "RESTRICTED" : "READ_ONLY";
                        case "w" -> "READ_WRITE";
                        default -> option.equals("PARALLEL") ? "SAFE" : "SHAREABLE";
                    })
                    .ifPresent(word -> all.add(Sql.of("$L = $L", Sql.raw(option), Sql.raw(word))));
        }
    }
}
