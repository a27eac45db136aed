package dev.pgcraft.script;

import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.RoleTrait.What;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Traits of roles as SQL.
 *
 * <p>They hold on the whole server: only a role that this project made gets any, and what it has stays as long as
 * another database has let the role in. On scratch none of this is done, but written down.
 */
public final class RoleTraitSql {

    /** Between these stands what says all that is done, in variables. */
    public static final String QUOTE = "$trait$";

    /** Parameters that are lists of names. */
    private static final Set<String> LISTS =
            Set.of("search_path", "temp_tablespaces", "session_preload_libraries", "local_preload_libraries");

    /** As PostgreSQL spells it, and does not read it. */
    private static final String EMPTY_LIST = "\"\"";

    private static final String BLOCK = """

            DECLARE
                role_name text := $S;
                trait text := $S;
                $L text := $S;
                value text := $L;
            BEGIN
                IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
                    IS DISTINCT FROM $S
                THEN
                    RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
                    RETURN;
                END IF;
            $L    EXECUTE pg_catalog.format($L);
            $LEND
            """;

    private static final String KEEP = """
                IF EXISTS (
                    SELECT FROM pg_catalog.pg_shdepend d JOIN pg_catalog.pg_database b ON b.oid = d.objid
                    WHERE d.classid = 'pg_catalog.pg_database'::regclass AND b.datname <> current_database()
                        AND d.refclassid = 'pg_catalog.pg_authid'::regclass
                        AND d.refobjid = pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)))
                THEN
                    RAISE NOTICE 'role % stays as it is: another database has let it in', role_name;
                    RETURN;
                END IF;
            """;

    private RoleTraitSql() {}

    /** The role gets it, or another value of it. */
    static Sql set(RoleTrait trait) {
        return block(trait, said(trait), Sql.raw(""), given(trait));
    }

    /** The role is as if nothing had been said. */
    static Sql reset(RoleTrait trait) {
        boolean local = trait.what() instanceof What.Setting;
        return block(trait, Sql.raw("NULL"), Sql.raw(local ? "" : KEEP), taken(trait));
    }

    /** Another value; up to 15 the option of a membership is taken back by itself. */
    static Sql alter(RoleTrait trait) {
        return trait.value().equals("ADMIN FALSE")
                ? block(
                        trait,
                        said(trait),
                        Sql.raw(""),
                        Sql.raw("'REVOKE ADMIN OPTION FOR %I FROM %I', granted_role, role_name"))
                : set(trait);
    }

    private static Sql said(RoleTrait trait) {
        return Sql.of("$S", trait.value());
    }

    private static Sql block(RoleTrait trait, Sql value, Sql condition, Sql statement) {
        Sql body = Sql.of(
                BLOCK,
                trait.role(),
                trait.what().type(),
                Sql.raw(trait.what() instanceof What.MemberOf ? "granted_role" : "trait_name"),
                trait.what().name(),
                value,
                trait.mark().orElse(Role.MARK),
                condition,
                statement,
                Sql.raw(""));
        return Sql.raw("DO " + QUOTE + body.text() + QUOTE);
    }

    private static Sql given(RoleTrait trait) {
        return switch (trait.what()) {
            case What.Attribute(var word) -> attribute(word, trait.value());
            case What.Setting(var parameter) -> {
                boolean list = LISTS.contains(parameter) && !trait.value().equals(EMPTY_LIST);
                Sql statement = Sql.of(
                        "ALTER ROLE %I IN DATABASE %I SET $L TO $L", quoted(parameter), Sql.raw(list ? "%s" : "%L"));
                Sql value = Sql.raw(trait.value().equals(EMPTY_LIST) ? "''" : "value");
                yield Sql.of("$S, role_name, current_database(), $L", statement, value);
            }
            case What.MemberOf member -> Sql.raw(membership(trait.value()));
        };
    }

    private static String membership(String options) {
        if (options.contains("INHERIT")) {
            return "'GRANT %I TO %I WITH %s', granted_role, role_name, value";
        }
        return options.equals("ADMIN TRUE")
                ? "'GRANT %I TO %I WITH ADMIN OPTION', granted_role, role_name"
                : "'GRANT %I TO %I', granted_role, role_name";
    }

    private static Sql taken(RoleTrait trait) {
        return switch (trait.what()) {
            case What.Attribute(var word) -> attribute(word, usual(word, trait.value()));
            case What.Setting(var parameter) -> {
                Sql statement = Sql.of("ALTER ROLE %I IN DATABASE %I RESET $L", quoted(parameter));
                yield Sql.of("$S, role_name, current_database()", statement);
            }
            case What.MemberOf member -> Sql.raw("'REVOKE %I FROM %I', granted_role, role_name");
        };
    }

    private static String usual(String word, String value) {
        return switch (word) {
            case "connection_limit" -> "-1";
            case "valid_until" -> "infinity";
            default -> String.valueOf(!Boolean.parseBoolean(value));
        };
    }

    private static Sql attribute(String word, String value) {
        Sql clause = switch (word) {
            case "connection_limit" -> Sql.of("CONNECTION LIMIT $L", Sql.raw(value));
            case "valid_until" -> Sql.of("VALID UNTIL $S", value);
            default -> Sql.raw((Boolean.parseBoolean(value) ? "" : "NO") + word.toUpperCase(Locale.ROOT));
        };
        return Sql.of("$S, role_name", Sql.of("ALTER ROLE %I $L", clause));
    }

    /** A parameter of an extension has a dot in its name. */
    private static Sql quoted(String parameter) {
        return Sql.join(
                ".",
                Arrays.stream(parameter.split("\\.", -1))
                        .map(part -> Sql.of("$N", Identifier.of(part)))
                        .toList());
    }
}
