package com.example.queue;

import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** A function that takes the oldest things out of a queue; several workers do not get into each other's way. */
record QueueTake(Location where) implements Plugin {

    private static final String DEFINITION = """
            CREATE OR REPLACE FUNCTION $N(most integer) RETURNS SETOF $N LANGUAGE sql VOLATILE SECURITY DEFINER
            SET search_path = pg_catalog, pg_temp AS $take$
                UPDATE $N SET $N = clock_timestamp()
                WHERE ($L) IN (
                    SELECT $L FROM $N WHERE $N IS NULL ORDER BY $N LIMIT most FOR UPDATE SKIP LOCKED
                )
                RETURNING *
            $take$""";

    @Override
    public String name() {
        return "queue_take";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, Keys.PRIMARY_KEY);
    }

    @Override
    public void contribute(Workbench workbench) {
        QualifiedName table = workbench.get(Keys.TABLE).name();
        addIndex(workbench, table);
        QualifiedName name = workbench.naming().beside("queue_take", table);
        Sql key = Sql.names(workbench.get(Keys.PRIMARY_KEY).columns());
        Sql definition = Sql.of(
                DEFINITION,
                name,
                table,
                table,
                QueueColumns.TAKEN_AT,
                key,
                key,
                table,
                QueueColumns.TAKEN_AT,
                QueueColumns.PUT_AT);
        String shape = Sql.of("SETOF $N", table).text();
        Function function =
                new Function(name, "integer", Function.Form.FUNCTION, shape, definition, Optional.empty());
        workbench.add(function, where);
        ObjectId.relations(table).forEach(relation -> workbench.needs(function.id(), relation));
        letWorkersIn(workbench, function);
    }

    private void addIndex(Workbench workbench, QualifiedName table) {
        Identifier name = workbench.naming().index(table.name(), List.of(QueueColumns.PUT_AT));
        Sql definition = Sql.of("btree ($N) WHERE $N IS NULL", QueueColumns.PUT_AT, QueueColumns.TAKEN_AT);
        workbench.add(new Index(table.sibling(name), table, false, definition, Optional.empty()), where);
    }

    private void letWorkersIn(Workbench workbench, Function function) {
        Identifier worker = Identifier.of(QueueExtension.WORKER);
        ObjectId schema = ObjectId.schema(function.name().schema());
        workbench.add(Grant.of(function.id(), Grant.PUBLIC, List.of()), where);
        workbench.add(Grant.of(function.id(), worker, List.of(Privilege.EXECUTE)), where);
        workbench.share(Grant.of(schema, worker, List.of(Privilege.USAGE)), where);
    }
}
