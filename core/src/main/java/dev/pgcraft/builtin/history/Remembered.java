package dev.pgcraft.builtin.history;

import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * What refuses to say how it was at a moment of which not all is kept: an answer with gaps looks like a whole one. It
 * is asked once for each query, before the first row. When a month ago was depends on the time zone; for who forgets
 * and for who asks, it is UTC.
 *
 * @param function what says whether all is remembered, and refuses if not; none where all is kept forever
 */
record Remembered(Optional<Function> function, QualifiedName resource, Keeping keeping) {

    private static final String DEFINITION = """
            CREATE OR REPLACE FUNCTION $N(moment timestamp with time zone, retention interval, resource text)
            RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
            SET search_path = pg_catalog, pg_temp
            SET timezone = 'UTC' AS $L
            BEGIN
                IF moment < greatest(now(), clock_timestamp() - $L) - retention THEN
                    RAISE EXCEPTION 'what % was is kept for %, and % is before that', resource, retention, moment
                        USING ERRCODE = 'invalid_parameter_value',
                            HINT = 'its history shows what is left of that time';
                END IF;
                RETURN true;
            END
            $L""";

    static Remembered of(Workbench workbench, Log log) {
        QualifiedName resource = workbench.resource().name();
        if (log.keeping().retention().isEmpty()) {
            return new Remembered(Optional.empty(), resource, log.keeping());
        }
        QualifiedName name = workbench.naming().helper("remembers", resource);
        Sql quote = Routine.quote(DEFINITION);
        Function function = new Function(
                name,
                "timestamp with time zone, interval, text",
                Function.Form.FUNCTION,
                "boolean",
                Sql.of(DEFINITION, name, quote, Keeping.GRACE, quote),
                Optional.of("refuses moments of which not all is kept"));
        workbench.share(function, workbench.resource().where());
        return new Remembered(Optional.of(function), resource, log.keeping());
    }

    /** What follows the other conditions of a query about a moment. */
    Sql condition(Sql moment) {
        return keeping.span()
                .flatMap(span -> function.map(
                        asked -> Sql.of("\n    AND $N($L, $L, $S)", asked.name(), moment, span, resource.toString())))
                .orElse(Sql.raw(""));
    }

    /** What such a query cannot be without. */
    Optional<ObjectId> needed() {
        return function.map(Function::id);
    }
}
