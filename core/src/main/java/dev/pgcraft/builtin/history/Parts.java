package dev.pgcraft.builtin.history;

import dev.pgcraft.builtin.protection.Writer;
import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.Naming;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a log that is divided by the months in which its rows ceased to hold. The table that is all of the log
 * where it is not divided becomes the one of what belongs into no month yet: so no row moves when it is divided.
 *
 * @param whole the table above the months, and above the rest
 * @param rest the table of what belongs into no month that was made
 * @param end the column that says when a row ceased to hold
 * @param own what is known of each row beside its values
 */
record Parts(QualifiedName whole, QualifiedName rest, Identifier end, List<Identifier> own) {

    /** What follows the kind of a log's name in that of the table above its months. */
    static final String BY_MONTH = "_by_month";

    /** {@code to_regclass}, whatever the resource is called by the time it runs. */
    private static final String GATHER = """
            DECLARE
                rest regclass := coalesce(to_regclass($S), to_regclass($S));
                bound boolean := (SELECT relforcerowsecurity FROM pg_catalog.pg_class WHERE oid = rest);
                one regclass;
                columns text;
            BEGIN
                PERFORM set_config($S, $S, true);
                EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', rest);
                FOR one IN
                    SELECT inhrelid FROM pg_catalog.pg_inherits WHERE inhparent = $S::regclass AND inhrelid <> rest
                LOOP
                    SELECT string_agg(quote_ident(attname), ', ') INTO columns
                    FROM pg_catalog.pg_attribute a
                    WHERE attrelid = one AND attnum > 0 AND NOT attisdropped AND attname IN (
                        SELECT attname FROM pg_catalog.pg_attribute
                        WHERE attrelid = rest AND attnum > 0 AND NOT attisdropped);
                    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', $S, one);
                    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', one);
                    EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM %s', rest, columns, columns, one);
                    EXECUTE format('DROP TABLE %s', one);
                END LOOP;
                IF bound THEN
                    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', rest);
                END IF;
                PERFORM set_config($S, '', true);
            END""";

    private static final String BOUNDS = """
            SELECT i.inhrelid::regclass AS name,
                coalesce((regexp_match(b.text, 'FROM \\(''([^'']*)''\\)'))[1]::timestamptz, '-infinity') AS since,
                coalesce((regexp_match(b.text, 'TO \\(''([^'']*)''\\)'))[1]::timestamptz, 'infinity') AS until
            FROM pg_inherits i
            JOIN pg_class c ON c.oid = i.inhrelid
            CROSS JOIN pg_get_expr(c.relpartbound, c.oid) b (text)
            WHERE i.inhparent = $S::regclass AND b.text <> 'DEFAULT'""";

    Parts {
        own = List.copyOf(own);
    }

    /**
     * The tables of a log.
     *
     * @param key the kind of name that it has beside its resource
     * @param own its columns that are none of the resource's
     */
    static Parts of(Workbench workbench, String key, Identifier end, List<Column> own) {
        QualifiedName resource = workbench.resource().name();
        Naming naming = workbench.naming();
        Parts parts = new Parts(
                naming.beside(key + BY_MONTH, resource),
                naming.beside(key, resource),
                end,
                own.stream().map(Column::name).toList());
        parts.bequeath(workbench, parts);
        workbench
                .resource()
                .renamedFrom()
                .map(resource::sibling)
                .map(old -> new Parts(naming.beside(key + BY_MONTH, old), naming.beside(key, old), end, List.of()))
                .ifPresent(old -> old.bequeath(workbench, parts));
        return parts;
    }

    /** Where the log is not divided any more, its rows are brought together before the months go. */
    private void bequeath(Workbench workbench, Parts heir) {
        String above = Sql.of("$N", whole).text();
        Sql body = Sql.of(
                GATHER,
                Sql.of("$N", heir.rest).text(),
                Sql.of("$N", rest).text(),
                Writer.SETTING,
                Writer.of(workbench.resource().name()),
                above,
                above,
                Writer.SETTING);
        Sql quote = Routine.quote("gather", body.text());
        Sql gather = Sql.of("DO $L\n$L\n$L", quote, body, quote);
        workbench.bequeaths(ObjectId.of(Kind.TABLE, whole), ObjectId.of(Kind.TABLE, heir.rest), List.of(gather));
    }

    /** The tables of a log that is divided. */
    Optional<Parts> ifDivided(Keeping keeping) {
        return Optional.of(this).filter(parts -> keeping.monthly());
    }

    /** The table from which all rows are read. */
    QualifiedName log(Keeping keeping) {
        return keeping.monthly() ? whole : rest;
    }

    /** A table of the log in SQL: its months with their bounds, in the time zone of who asks. */
    Sql bounds() {
        return Sql.of(BOUNDS, Sql.of("$N", whole).text());
    }

    /** All columns of a log. */
    List<Identifier> columns(Log log) {
        List<Identifier> all = new ArrayList<>(log.names());
        all.addAll(own);
        return all;
    }
}
