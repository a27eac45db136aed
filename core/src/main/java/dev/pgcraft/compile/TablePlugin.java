package dev.pgcraft.compile;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Resource;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Lookup;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PrimaryKey;
import dev.pgcraft.plugin.TableShape;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** {@code table}: the table that holds the rows, its columns and its primary key. */
final class TablePlugin implements Plugin {

    @Override
    public String name() {
        return "table";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.PRIMARY_KEY, Keys.EXTRA_COLUMN);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.TABLE, Keys.FACE, Keys.LOOKUP);
    }

    @Override
    public void contribute(Workbench workbench) {
        Resource resource = workbench.resource();
        Table table = new Table(resource.name(), resource.comment());
        workbench.add(table, resource.where());
        resource.renamedFrom()
                .ifPresent(old -> workbench.renamed(
                        ObjectId.of(Kind.TABLE, resource.name().sibling(old)), table.id()));
        List<Column> columns = workbench.columns();
        ColumnMaker maker = new ColumnMaker(workbench);
        for (int i = 0; i < columns.size(); i++) {
            maker.make(columns.get(i), i + 1);
        }
        workbench.put(
                Keys.TABLE,
                new TableShape(
                        resource.name(), columns.stream().map(Column::name).toList()));
        workbench.put(Keys.FACE, table.id());
        addKey(workbench, workbench.get(Keys.PRIMARY_KEY));
    }

    private static void addKey(Workbench workbench, PrimaryKey key) {
        QualifiedName table = workbench.resource().name();
        if (!new OwnColumns(workbench).hasAll("the primary key", key.columns(), key.where())) {
            return;
        }
        Identifier name = key.name().orElseGet(() -> workbench.naming().primaryKey(table.name(), key.columns()));
        Sql definition = Sql.of("PRIMARY KEY ($L)", Sql.names(key.columns()));
        Constraint constraint = new Constraint(table, name, Constraint.Type.PRIMARY_KEY, definition, Optional.empty());
        workbench.add(constraint, key.where());
        key.columns().forEach(column -> workbench.needs(constraint.id(), ObjectId.member(Kind.COLUMN, table, column)));
        workbench.put(Keys.LOOKUP, new Lookup(constraint.id(), key.columns(), true));
    }
}
