package dev.pgcraft.builtin.history;

import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code partitions}: the function by which the owner has months made, those to come and those of rows that are in none
 * yet. A month is closed as the log is, whatever a target's default privileges would give to others.
 */
public final class Months implements Plugin {

    /** All is locked first: who waited for the rest alone would still put a row there that now belongs into a month. */
    private static final String BODY = """
            #variable_conflict use_variable
            DECLARE
                month timestamptz;
                part text;
                who text;
                made bigint := 0;
            BEGIN
                LOCK TABLE $N IN ACCESS EXCLUSIVE MODE;
                $L
                FOR month IN
                    SELECT m.month
                    FROM (
                        SELECT date_trunc('month', l.$N) AS month FROM $N l$L
                        UNION
                        SELECT date_trunc('month', now()) + make_interval(months => n)
                        FROM generate_series(0, ahead) n
                    ) m
                    WHERE NOT EXISTS (
                        SELECT FROM (
                            $L
                        ) p
                        WHERE p.since < m.month + interval '1 month' AND p.until > m.month)
                    ORDER BY 1
                LOOP
                    $L
                    made := made + 1;
                END LOOP;
                $L
                RETURN made;
            END""";

    private static final String MAKE = """
            part := format('%I.%I', $S, $S || to_char(month, '_YYYY_MM'));
                    EXECUTE format('CREATE TABLE %s (LIKE %s INCLUDING CONSTRAINTS)', part, $S);
                    EXECUTE format('ALTER TABLE %s OWNER TO %s', part, (
                        SELECT relowner::regrole FROM pg_class WHERE oid = $S::regclass));
                    FOR who IN
                        SELECT DISTINCT CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE p.grantee::regrole::text END
                        FROM pg_class c, aclexplode(c.relacl) p
                        WHERE c.oid = part::regclass AND p.grantee <> c.relowner
                    LOOP
                        EXECUTE format('REVOKE ALL ON %s FROM %s', part, who);
                    END LOOP;
                    EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM %s WHERE %I >= %L AND %I < %L',
                        part, $S, $S, $S, $S, month, $S, month + interval '1 month');
                    DELETE FROM $N l WHERE l.$N >= month AND l.$N < month + interval '1 month';
                    EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM (%L) TO (%L)',
                        $S, part, month, month + interval '1 month');$L""";

    /** Whoever asks for a month by its own name gets to see no row; the log asks its own policies. */
    private static final String APART = """

                    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', part);""";

    private static final Sql PARAMETERS = Sql.raw("ahead integer DEFAULT 3");
    private static final int MOST_BYTES = Identifier.MOST_BYTES - "_2026_12".length();

    @Override
    public String name() {
        return "partitions";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, Log.KEY);
    }

    @Override
    public void contribute(Workbench workbench) {
        Log log = workbench.get(Log.KEY);
        Parts parts = log.parts().orElseThrow();
        Guarded guarded = new Guarded(workbench);
        Unbound all = Unbound.of(workbench, parts.rest());
        Sql kept = log.keeping()
                .edge()
                .map(edge -> Sql.of(" WHERE l.$N >= $L", parts.end(), edge))
                .orElse(Sql.raw(""));
        Sql body = Sql.of(
                BODY,
                parts.whole(),
                all.before(guarded.open()),
                parts.end(),
                parts.rest(),
                kept,
                parts.bounds(),
                make(log, parts, all.scoped()),
                all.after(guarded.close()));
        QualifiedName resource = workbench.resource().name();
        new OwnersFunction(workbench.naming().beside("months", resource), PARAMETERS, "integer", body)
                .inUtc()
                .addTo(workbench, "makes months of the history of " + resource);
    }

    private static Sql make(Log log, Parts parts, boolean scoped) {
        String columns = Sql.names(parts.columns(log)).text();
        String whole = Sql.of("$N", parts.whole()).text();
        return Sql.of(
                MAKE,
                parts.rest().schema(),
                beginning(parts.rest().name().name()),
                whole,
                whole,
                columns,
                columns,
                Sql.of("$N", parts.rest()).text(),
                parts.end(),
                parts.end(),
                parts.rest(),
                parts.end(),
                parts.end(),
                whole,
                Sql.raw(scoped ? APART : ""));
    }

    /** What all months are called before the month; a long name ends in what tells it apart. */
    private static String beginning(String name) {
        String beginning = name;
        String end = "";
        while ((beginning + end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end = "_" + Integer.toHexString(name.hashCode());
            beginning = beginning.substring(0, beginning.offsetByCodePoints(beginning.length(), -1));
        }
        return beginning + end;
    }
}
