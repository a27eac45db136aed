package dev.pgcraft.scratch;

import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.RoleTrait.What;
import dev.pgcraft.schema.Schema;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.script.RoleTraitSql;
import dev.pgcraft.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is said about roles, as scratch databases keep it: written down, not done.
 *
 * <p>Attributes and memberships would hold for the whole server, which may be somebody else's, and copies of a database
 * share their roles. So they stand in the comment of a schema, which is copied with its database: a line for each, with
 * the value in hexadecimal.
 */
final class WrittenTraits {

    private static final Identifier SCHEMA = Identifier.of("pgcraft_scratch_roles");
    private static final Pattern BLOCK = Pattern.compile(
            "(?<=DO %1$s)(\\s*DECLARE.*?\\n)BEGIN\\n.*?(?=%1$s)".formatted(Pattern.quote(RoleTraitSql.QUOTE)),
            Pattern.DOTALL);

    /** In PostgreSQL's own spelling, and refused where PostgreSQL would refuse it. */
    private static final String SETTLE = """
            BEGIN
                IF trait = 'setting' THEN
                    trait_name := coalesce(
                        (SELECT s.name FROM pg_settings s WHERE lower(s.name) = lower(trait_name)), trait_name);
                    BEGIN
                        IF value IS NULL THEN
                            RAISE EXCEPTION USING ERRCODE = 'PGC00';
                        END IF;
                        IF trait_name IN ('search_path', 'temp_tablespaces')
                            OR trait_name IN ('session_preload_libraries', 'local_preload_libraries') THEN
                            EXECUTE format('SET LOCAL %I TO %s', trait_name,
                                CASE value WHEN '""' THEN quote_literal('') ELSE value END);
                            value := current_setting(trait_name);
                        ELSIF EXISTS (SELECT FROM pg_settings s
                            WHERE s.name = trait_name AND s.context IN ('user', 'superuser')) THEN
                            PERFORM set_config(trait_name, value, true);
                        END IF;
                        RAISE EXCEPTION USING ERRCODE = 'PGC00';
                    EXCEPTION WHEN SQLSTATE 'PGC00' THEN NULL;
                    END;
                ELSIF trait_name = 'valid_until' THEN
                    value := CASE WHEN isfinite(value::timestamptz)
                        THEN to_char(value::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US+00') END;
                ELSIF trait = 'member of' AND current_setting('server_version_num')::integer < 160000 THEN
                    value := split_part(value, ',', 1);
                END IF;
            """;

    private static final String WRITE = """
                CREATE SCHEMA IF NOT EXISTS pgcraft_scratch_roles;
                EXECUTE format('COMMENT ON SCHEMA pgcraft_scratch_roles IS %L', (
                    SELECT string_agg(line, E'\\n' ORDER BY line COLLATE "C") FROM (
                        SELECT line FROM string_to_table(
                            obj_description(to_regnamespace('pgcraft_scratch_roles'), 'pg_namespace'), E'\\n') line
                        WHERE NOT starts_with(line, concat(concat_ws(E'\\t', role_name, trait, trait_name), E'\\t'))
                        UNION ALL
                        SELECT concat_ws(E'\\t', role_name, trait, trait_name,
                            encode(convert_to(value, 'UTF8'), 'hex'))
                        WHERE value IS NOT NULL) written));
            END
            """;

    private WrittenTraits() {}

    /** SQL that writes down what it would do to roles. */
    static String inPlaceOfDeeds(String sql) {
        return BLOCK.matcher(sql).replaceAll(found -> {
            String variables = found.group(1);
            String body = SETTLE + WRITE;
            String fitting = variables.contains(" granted_role ") ? body.replace("trait_name", "granted_role") : body;
            return Matcher.quoteReplacement(variables + fitting);
        });
    }

    /** Whether the object is where it is written. */
    static boolean isPlace(SchemaObject object) {
        return object.id().path().getFirst().equals(SCHEMA.name());
    }

    /** What is written about roles that are let in; all under the names that they have on scratch. */
    static List<RoleTrait> read(Collection<SchemaObject> objects) {
        Map<String, Role> roles = objects.stream()
                .filter(Role.class::isInstance)
                .map(Role.class::cast)
                .collect(Collectors.toMap(role -> role.name().name(), role -> role));
        return objects.stream()
                .filter(object -> object instanceof Schema && isPlace(object))
                .flatMap(schema -> schema.comment().stream().flatMap(String::lines))
                .map(line -> line.split("\t", -1))
                .filter(parts -> roles.containsKey(parts[0]))
                .map(parts -> trait(roles, parts))
                .toList();
    }

    private static RoleTrait trait(Map<String, Role> roles, String[] parts) {
        Role role = Optional.ofNullable(roles.get(parts[0])).orElseThrow();
        String value = new String(HexFormat.of().parseHex(parts[3]), StandardCharsets.UTF_8);
        return new RoleTrait(role.name(), What.of(parts[1], parts[2]), value, role.mark());
    }
}
