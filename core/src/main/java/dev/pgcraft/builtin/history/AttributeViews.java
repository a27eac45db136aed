package dev.pgcraft.builtin.history;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value.Generated;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code attribute_views}: all values of all attributes; the lives of all entities, with the values that held last; and
 * the entities of a moment, each attribute with the value that it had. These read the former values in a view of their
 * own: to plan how the history would tell who made them what they were takes longer than to find them.
 */
public final class AttributeViews implements Plugin {

    private static final String HISTORY = """
            SELECT $L, l.attribute, $L,
                $L, l.until AS valid_to, $L, l.erased
            FROM $N l
            WHERE l.attribute IN ($L)
            UNION ALL
            SELECT $L, x.attribute, $L,
                $L, NULL::timestamp with time zone, $L, NULL::jsonb
            FROM $N e
            CROSS JOIN (VALUES $L) x (attribute)""";

    private static final String LIVES = """
            SELECT $L, e.valid_from, NULL::timestamp with time zone AS valid_to, e.changed_at
            FROM $N e
            UNION ALL
            SELECT $L, d.born, d.until, d.until
            FROM $N d
            WHERE d.attribute = ''""";

    /** PostgreSQL would let who was granted it write through a view of the log alone. */
    private static final String FORMER = """
            SELECT $L, l.attribute, $L, l.since AS valid_from, l.until AS valid_to
            FROM $N l CROSS JOIN (SELECT) only_to_read
            WHERE l.attribute IN ($L)""";

    private static final String MOMENT = """
            SELECT $L
            FROM (
                SELECT $L
                FROM $N v$L
                WHERE v.valid_from <= $L AND (v.valid_to > $L OR v.valid_to IS NULL)$L
            ) s""";

    /** Of all columns, only those that are needed: PostgreSQL plans a hundred such joins in a fifth of the time. */
    private static final String THEN = "\n    LEFT JOIN ("
            + "\n        SELECT $L, l.attribute, l.$N FROM $N l"
            + "\n        WHERE l.attribute = $S AND l.valid_from <= $L AND l.valid_to > $L"
            + "\n    ) $N ON $L AND v.changed_at > $L";

    @Override
    public String name() {
        return "attribute_views";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, Keys.FACE, Log.KEY);
    }

    @Override
    public void contribute(Workbench workbench) {
        Log log = workbench.get(Log.KEY);
        QualifiedName table = workbench.get(Keys.TABLE).name();
        QualifiedName resource = workbench.resource().name();
        MomentViews views = new MomentViews(workbench);
        View lives = views.add("lives", lives(workbench, log), "all entities of %s that ever were".formatted(resource));
        List<ObjectId> then = new ArrayList<>(List.of(lives.id()));
        read(workbench, lives, table, log.name());
        if (!log.values().isEmpty()) {
            String all = "all values of all attributes of " + resource;
            read(workbench, views.add("history", history(log, table), all), table, log.name());
            View former = views.add("former", former(log), "former values of attributes of " + resource);
            read(workbench, former, log.name());
            then.add(former.id());
        }
        Remembered remembered = Remembered.of(workbench, log);
        remembered.needed().ifPresent(then::add);
        views.addMoments(then, moment -> moment(workbench, log, moment, remembered.condition(moment)));
    }

    private static void read(Workbench workbench, View view, QualifiedName... tables) {
        for (QualifiedName table : tables) {
            workbench.needs(view.id(), ObjectId.of(Kind.TABLE, table));
        }
    }

    private static Sql former(Log log) {
        return Sql.of(
                FORMER,
                Pieces.of("l", log.keys()),
                Pieces.of("l", log.values()),
                log.name(),
                Pieces.strings(log.values()));
    }

    private static Sql history(Log log, QualifiedName table) {
        Before former = new Before(log, "l", "l.attribute", "p.until < l.until AND p.until > l.born");
        Before present = new Before(log, "e", "x.attribute", "p.until > e.valid_from");
        Sql values = Pieces.each(
                ", ", log.values(), name -> Sql.of("CASE x.attribute WHEN $S THEN e.$N END AS $N", name, name, name));
        return Sql.of(
                HISTORY,
                Pieces.of("l", log.keys()),
                Pieces.of("l", log.values()),
                Sql.raw("l.since AS valid_from"),
                former.maker("l.born_by", "l.born_claim"),
                log.name(),
                Pieces.strings(log.values()),
                Pieces.of("e", log.keys()),
                values,
                present.or("until", "e.valid_from"),
                present.maker("e.changed_by", "e.claim"),
                table,
                Pieces.each(", ", log.values(), name -> Sql.of("($S)", name)));
    }

    /** The value that held before another one. */
    private record Before(Log log, String alias, String attribute, String when) {

        /** What it says, or what is known of the beginning. */
        Sql or(String column, String beginning) {
            return Sql.of("coalesce($L, $L)", before(column), Sql.raw(beginning));
        }

        Sql maker(String by, String claim) {
            return Sql.of(
                    "$L AS operation, $L AS changed_by,\n    CASE WHEN $L IS NULL THEN $L ELSE $L END AS claim",
                    or("operation", "'insert'"),
                    or("changed_by", by),
                    before("until"),
                    Sql.raw(claim),
                    before("claim"));
        }

        private Sql before(String column) {
            return Sql.of(
                    "(SELECT p.$L FROM $N p WHERE $L AND p.attribute = $L AND $L ORDER BY p.until DESC LIMIT 1)",
                    Sql.raw(column),
                    log.name(),
                    Pieces.same("p", alias, log.keys()),
                    Sql.raw(attribute),
                    Sql.raw(when));
        }
    }

    private static Sql lives(Workbench workbench, Log log) {
        List<Sql> living = new ArrayList<>();
        List<Sql> gone = new ArrayList<>();
        for (Column column : workbench.columns()) {
            Identifier name = column.name();
            if (column.value() instanceof Generated) {
                continue;
            }
            living.add(Sql.of("e.$N", name));
            if (log.keys().contains(name)) {
                gone.add(Sql.of("d.$N", name));
            } else if (log.values().contains(name)) {
                gone.add(Sql.of(
                        "(SELECT l.$N FROM $N l WHERE $L AND l.attribute = $S AND l.until = d.until)",
                        name,
                        log.name(),
                        Pieces.same("l", "d", log.keys()),
                        name));
            } else {
                gone.add(Sql.of("d.$N", name));
            }
        }
        QualifiedName table = workbench.get(Keys.TABLE).name();
        return Sql.of(LIVES, Sql.join(", ", living), table, Sql.join(",\n    ", gone), log.name());
    }

    private static Sql moment(Workbench workbench, Log log, Sql moment, Sql remembered) {
        QualifiedName lives =
                workbench.naming().beside("lives", workbench.resource().name());
        List<Sql> shown = new ArrayList<>();
        List<Sql> then = new ArrayList<>();
        List<Sql> joins = new ArrayList<>();
        for (Column column : workbench.columns()) {
            Identifier name = column.name();
            if (column.value() instanceof Generated(var expression, var virtual)) {
                Sql computed = workbench.sql("generated value of column \"%s\"".formatted(name), expression);
                shown.add(Sql.of("($L)::$L AS $N", computed, column.type().sql(), name));
            } else if (log.values().contains(name)) {
                Identifier alias = Identifier.of("f" + (joins.size() + 1));
                shown.add(Sql.of("$N", name));
                then.add(Sql.of(
                        "CASE WHEN $N.attribute IS NULL THEN v.$N ELSE $N.$N END AS $N",
                        alias,
                        name,
                        alias,
                        name,
                        name));
                joins.add(then(workbench, log, name, alias, moment));
            } else {
                shown.add(Sql.of("$N", name));
                then.add(Sql.of("v.$N", name));
            }
        }
        return Sql.of(
                MOMENT,
                Sql.join(", ", shown),
                Sql.join(",\n        ", then),
                lives,
                Sql.join("", joins),
                moment,
                moment,
                remembered);
    }

    private static Sql then(Workbench workbench, Log log, Identifier name, Identifier alias, Sql moment) {
        QualifiedName former =
                workbench.naming().beside("former", workbench.resource().name());
        return Sql.of(
                THEN,
                Pieces.of("l", log.keys()),
                name,
                former,
                name,
                moment,
                moment,
                alias,
                Pieces.same(alias.name(), "v", log.keys()),
                moment);
    }
}
