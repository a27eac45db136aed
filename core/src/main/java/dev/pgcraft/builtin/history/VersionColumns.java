package dev.pgcraft.builtin.history;

import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.ExtraColumn.Place;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * {@code versions}: what is known of what a row is now, beside its values.
 *
 * @param columns the name of each column, and what a new row has in it
 */
public record VersionColumns(SequencedMap<Identifier, Sql> columns) implements Plugin {

    private static final Sql NOW = Sql.raw("clock_timestamp()");
    private static final Sql INSERT = Sql.raw("'insert'");
    private static final Sql TRANSACTION = Sql.raw("pg_current_xact_id()");

    public VersionColumns {
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
    }

    /** Of the row as a whole: since when it is so, by which operation, and who did it. */
    public static VersionColumns ofRows() {
        SequencedMap<Identifier, Sql> columns = new LinkedHashMap<>();
        columns.put(Version.VALID_FROM, NOW);
        columns.put(Version.OPERATION, INSERT);
        addMaker(columns);
        return new VersionColumns(columns);
    }

    /** Of an entity whose attributes change one by one: since when it is there, who made it, its latest change. */
    public static VersionColumns ofEntities() {
        SequencedMap<Identifier, Sql> columns = new LinkedHashMap<>();
        columns.put(Version.VALID_FROM, NOW);
        columns.put(Version.CHANGED_AT, NOW);
        columns.put(Version.CHANGED_IN, TRANSACTION);
        addMaker(columns);
        return new VersionColumns(columns);
    }

    private static void addMaker(SequencedMap<Identifier, Sql> columns) {
        columns.put(Version.CHANGED_BY, Sql.raw("session_user"));
        columns.put(Version.CLAIM, Version.SUBJECT);
        columns.put(Version.TRANSACTION, TRANSACTION);
    }

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.EXTRA_COLUMN, Keys.KEPT);
    }

    @Override
    public void contribute(Workbench workbench) {
        Location where = workbench.resource().where();
        columns.forEach((name, value) -> {
            boolean nullable = name.equals(Version.CLAIM);
            Column column = Version.own(name, Version.type(name), nullable, value, where);
            workbench.put(Keys.EXTRA_COLUMN, new ExtraColumn(column, Place.HIDDEN));
        });
        workbench.put(Keys.KEPT, Version.UPDATED_AT);
    }

    /** Rows that had no history before have one from now on. */
    @Override
    public void connect(Workbench workbench) {
        begins(workbench, NOW, Sql.raw("now()"));
        begins(workbench, INSERT, Sql.raw("'begin'"));
        for (Column column : workbench.columns()) {
            if (Version.NAMES.contains(column.name())) {
                String message = "%s has a history, and that has a column \"%s\" of its own"
                        .formatted(workbench.resource().name(), column.name());
                workbench.report(Problem.of(
                        Code.RESERVED_COLUMN, column.where(), message, "give the column of the resource another name"));
            }
        }
    }

    /** Gives rows that are there another value than new ones get. */
    private void begins(Workbench workbench, Sql usual, Sql value) {
        columns.forEach((name, given) -> {
            if (given.equals(usual)) {
                workbench.begins(
                        ObjectId.member(Kind.COLUMN, workbench.get(Keys.TABLE).name(), name), value);
            }
        });
    }
}
