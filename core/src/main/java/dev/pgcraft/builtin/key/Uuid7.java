package dev.pgcraft.builtin.key;

import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Function;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * What makes UUIDs of version 7: PostgreSQL itself from 18 on, a function of ours before that, and where nobody knows
 * which server it will be.
 */
final class Uuid7 {

    private static final int NATIVE_SINCE = 18;

    /** As RFC 9562 has it, with the time below a millisecond in the 12 bits after the version, like PostgreSQL's. */
    private static final String DEFINITION = """
            CREATE OR REPLACE FUNCTION $N() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE
            RETURN (
                SELECT encode(
                    substring(int8send(moment.us / 1000) FROM 3)
                        || substring(int4send((28672 + moment.us % 1000 * 4096 / 1000)::integer) FROM 3)
                        || substring(uuid_send(gen_random_uuid()) FROM 9),
                    'hex')::uuid
                FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS us) AS moment
            )""";

    private static final String PURPOSE = "a UUID of version 7, as uuidv7() makes it from PostgreSQL 18 on";

    private Uuid7() {}

    /** The call; the function is there if it is needed. */
    static Sql call(Workbench workbench, Location where) {
        if (workbench.serverVersion().filter(version -> version >= NATIVE_SINCE).isPresent()) {
            return Sql.raw("uuidv7()");
        }
        QualifiedName name =
                workbench.naming().helper("uuid7", workbench.resource().name());
        Sql definition = Sql.of(DEFINITION, name);
        workbench.share(
                new Function(name, "", Function.Form.FUNCTION, "uuid", definition, Optional.of(PURPOSE)), where);
        return Sql.of("$N()", name);
    }
}
