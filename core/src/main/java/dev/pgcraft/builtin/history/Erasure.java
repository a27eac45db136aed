package dev.pgcraft.builtin.history;

import dev.pgcraft.builtin.protection.Writer;
import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value.Generated;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code erasure}: the function by which the owner overwrites values of one entity in all its versions, for the sake of
 * those whom the values are about. That it was done, when and by whom stays.
 *
 * @param rows which rows of the log are overwritten, beside being the entity's; {@code $1} is the array of columns
 */
public record Erasure(String rows) implements Plugin {

    private static final String FUNCTION = """
            CREATE OR REPLACE FUNCTION $N($L, $N text[]) RETURNS void LANGUAGE plpgsql
            SET search_path = pg_catalog, pg_temp AS $L
            $L
            $L""";

    /** A key may have the name of a parameter, a variable or an alias: so parameters are told by their numbers. */
    private static final String BODY = """
            #variable_conflict use_column
            DECLARE
                unknown text;
                sets text;
                emptied text[] := $L;
            BEGIN
                IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
                    RAISE EXCEPTION 'values of % are erased at READ COMMITTED only: % may not see all versions', $S,
                            upper(current_setting('transaction_isolation'))
                        USING ERRCODE = 'feature_not_supported',
                            HINT = 'BEGIN TRANSACTION ISOLATION LEVEL READ COMMITTED';
                END IF;$L
                SELECT c.name INTO unknown
                FROM unnest($L) c (name) WHERE c.name IS NULL OR c.name <> ALL (ARRAY[$L]::text[]) LIMIT 1;
                IF FOUND THEN
                    RAISE EXCEPTION '"%" is no column of % that can be erased', unknown, $S
                        USING ERRCODE = 'undefined_column';
                END IF;
                SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets
                FROM unnest($L) c (name) WHERE c.name = ANY (ARRAY[$L]::text[]);
                IF sets IS NOT NULL THEN
                    EXECUTE 'UPDATE ' || $S || ' r SET ' || sets || ' WHERE ' || $S USING $L;
                END IF;$L
                SELECT string_agg(format('%I = NULL', c.name), ', ') INTO sets FROM unnest(emptied) c (name);
                IF sets IS NOT NULL THEN
                    PERFORM set_config($S, $S, true);
                    EXECUTE 'UPDATE ' || $S || ' l SET ' || sets || $S || ' WHERE ' || $S USING emptied, $L;
                    PERFORM set_config($S, '', true);
                END IF;
            EXCEPTION
                WHEN not_null_violation THEN
                    RAISE EXCEPTION 'what is erased of % must have a value as long as the row is there: %', $S, SQLERRM
                        USING ERRCODE = 'not_null_violation',
                            HINT = 'delete the row first, or update it to something else';
            END""";

    /** Policies hide what belongs to others, also from the owner: what is not seen would stay. */
    private static final String OTHERS = """

                IF $L THEN
                    RAISE EXCEPTION 'values of % are erased in a session of whom they belong to', $S
                        USING ERRCODE = 'insufficient_privilege',
                            HINT = $S;
                END IF;""";

    /** What was computed of it goes, too: PostgreSQL knows which columns that are. */
    private static final String COMPUTED = """

                SELECT emptied || array_agg(DISTINCT a.attname::text) INTO emptied
                FROM pg_attribute a
                JOIN pg_attrdef v ON v.adrelid = a.attrelid AND v.adnum = a.attnum
                JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = v.oid
                    AND d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid
                JOIN pg_attribute s ON s.attrelid = d.refobjid AND s.attnum = d.refobjsubid
                WHERE a.attrelid = $S::regclass AND a.attname = ANY (ARRAY[$L]::name[])
                    AND a.attname::text <> ALL (emptied) AND s.attname::text = ANY ($L);""";

    private static final String RECORD = ", erased = coalesce(l.erased, '[]') || jsonb_build_array(jsonb_build_object("
            + "'columns', $1, 'at', clock_timestamp(), 'by', session_user))";

    /** Where a row of the log is a version of the whole row. */
    public static Erasure ofVersions() {
        return new Erasure("");
    }

    /** Where a row of the log is a version of one attribute. */
    public static Erasure ofAttributes() {
        return new Erasure(" AND l.attribute = ANY ($1)");
    }

    @Override
    public String name() {
        return "erasure";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, Log.KEY);
    }

    @Override
    public void contribute(Workbench workbench) {
        Location where = workbench.resource().where();
        Log log = workbench.get(Log.KEY);
        QualifiedName resource = workbench.resource().name();
        QualifiedName name = workbench.naming().beside("erase", resource);
        List<Column> keys = log.kept().stream()
                .filter(column -> log.keys().contains(column.name()))
                .toList();
        Sql parameters = Pieces.each(
                ", ",
                keys,
                column -> Sql.of("$N $L", column.name(), log.type(column).sql()));
        Sql types =
                Pieces.each(", ", keys, column -> Sql.raw(bare(log.type(column).text())));
        String purpose = "overwrites values in all versions of one row of " + resource;
        Function function = new Function(
                name,
                types.text() + ", text[]",
                Function.Form.FUNCTION,
                "void",
                definition(workbench, name, parameters),
                Closed.comment(purpose));
        workbench.add(function, where);
        workbench.add(Grant.of(function.id(), Grant.PUBLIC, List.of()), where);
    }

    private Sql definition(Workbench workbench, QualifiedName name, Sql parameters) {
        Log log = workbench.get(Log.KEY);
        String resource = workbench.resource().name().toString();
        String table = Sql.of("$N", workbench.get(Keys.TABLE).name()).text();
        Sql keys = numbered(1, log.keys().size());
        Sql columns = numbered(log.keys().size() + 1, 1);
        Sql body = Sql.of(
                BODY,
                columns,
                resource,
                others(workbench),
                columns,
                Pieces.strings(log.values()),
                resource,
                columns,
                Pieces.strings(values(workbench, column -> !(column.value() instanceof Generated))),
                table,
                matching("r", log.keys(), 1),
                keys,
                computed(table, values(workbench, Computed::onWrite), columns),
                Writer.SETTING,
                resource,
                Sql.of("$N", log.name()).text(),
                RECORD,
                matching("l", log.keys(), 2) + rows,
                keys,
                Writer.SETTING,
                resource);
        Sql quote = Routine.quote(body.text());
        return Sql.of(FUNCTION, name, parameters, free("columns", log.keys()), quote, body, quote);
    }

    private static Sql others(Workbench workbench) {
        List<Identifier> keys = workbench.get(Log.KEY).keys();
        List<Identifier> scope = workbench.all(Keys.SCOPE);
        if (scope.isEmpty()) {
            return Sql.raw("");
        }
        List<Sql> strange = scope.stream()
                .map(column -> Sql.of(
                        "$L IS DISTINCT FROM $L", numbered(keys.indexOf(column) + 1, 1), Scope.own(workbench, column)))
                .toList();
        String names = scope.stream().map(Identifier::name).collect(Collectors.joining(", "));
        String resource = workbench.resource().name().toString();
        String hint = "the login must have this %s, and the rights of the owner".formatted(names);
        return Sql.of(OTHERS, Sql.join(" OR ", strange), resource, hint);
    }

    /** Those columns of the log that may be overwritten and are of a kind. */
    private static List<Identifier> values(Workbench workbench, Predicate<Column> kind) {
        List<Identifier> values = workbench.get(Log.KEY).values();
        return workbench.columns().stream()
                .filter(kind)
                .map(Column::name)
                .filter(values::contains)
                .toList();
    }

    private static Sql computed(String table, List<Identifier> computed, Sql columns) {
        return computed.isEmpty() ? Sql.raw("") : Sql.of(COMPUTED, table, Pieces.strings(computed), columns);
    }

    /** Parameters of the function, by their numbers. */
    private static Sql numbered(int first, int count) {
        return Sql.raw(IntStream.range(first, first + count)
                .mapToObj(number -> "$" + number)
                .collect(Collectors.joining(", ")));
    }

    /** The wanted name, or one like it that no other parameter has. */
    private static Identifier free(String wanted, List<Identifier> taken) {
        String name = wanted;
        while (taken.contains(Identifier.of(name))) {
            name = "_" + name;
        }
        return Identifier.of(name);
    }

    /** A type as it tells functions apart: without length and precision. */
    private static String bare(String type) {
        return type.replaceAll("\\s*\\([^)]*\\)", "");
    }

    private static String matching(String alias, List<Identifier> keys, int first) {
        List<String> conditions = new ArrayList<>();
        for (Identifier key : keys) {
            conditions.add("%s.%s = $%d".formatted(alias, key.quoted(), first + conditions.size()));
        }
        return String.join(" AND ", conditions);
    }
}
