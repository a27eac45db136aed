package dev.pgcraft.builtin.ledger;

import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A function in PL/pgSQL with the rights of its owner, which nobody may call who was not granted it.
 *
 * @param result what stands behind RETURNS
 */
record LedgerFunction(QualifiedName name, List<Parameter> parameters, Sql result, Sql body) {

    /**
     * One of its parameters.
     *
     * @param optional whether it is NULL where a call does not say it
     */
    record Parameter(Identifier name, PgType type, boolean optional) {

        private Sql declared() {
            return Sql.of("$N $L$L", name, type.sql(), Sql.raw(optional ? " DEFAULT NULL" : ""));
        }
    }

    private static final Pattern LENGTH = Pattern.compile("\\s*\\([\\d\\s,]*\\)");

    private static final String DEFINITION = """
            CREATE OR REPLACE FUNCTION $N($L) RETURNS $L LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = pg_catalog, pg_temp AS $L
            $L
            $L""";

    LedgerFunction {
        parameters = List.copyOf(parameters);
    }

    /** The types by which PostgreSQL tells functions of one name apart: without length and precision. */
    static String types(List<PgType> types) {
        return types.stream()
                .map(type -> LENGTH.matcher(type.text()).replaceAll(""))
                .collect(Collectors.joining(", "));
    }

    /** Makes it a part of the declared database that stays closed to everybody. */
    void addClosed(Workbench workbench, String purpose, Location where) {
        add(workbench, Closed.comment(purpose), where);
    }

    /** Makes it a part of the declared database that others may be granted. */
    ObjectId addOpen(Workbench workbench, Optional<String> comment, Location where) {
        return add(workbench, comment, where);
    }

    private ObjectId add(Workbench workbench, Optional<String> comment, Location where) {
        Sql quote = Routine.quote(body.text());
        Sql declared =
                Sql.join(", ", parameters.stream().map(Parameter::declared).toList());
        Sql definition = Sql.of(DEFINITION, name, declared, result, quote, body, quote);
        String types = types(parameters.stream().map(Parameter::type).toList());
        Function function = new Function(name, types, Function.Form.FUNCTION, result.text(), definition, comment);
        workbench.add(function, where);
        workbench.add(Grant.of(function.id(), Grant.PUBLIC, List.of()), where);
        return function.id();
    }
}
