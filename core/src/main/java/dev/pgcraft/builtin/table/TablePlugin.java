package dev.pgcraft.builtin.table;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Resource;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Lookup;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PrimaryKey;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.TableShape;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * {@code table}: the table that holds the rows, its columns and its primary key.
 *
 * @param beside the kind of name that the table has beside the resource, where it does not have the resource's own
 */
public record TablePlugin(Optional<String> beside) implements Plugin {

    /** The table of a resource that shows only some of its rows. */
    public static final String ALL = "all";

    /** The table of a resource whose history is one of rows. */
    public static final String ROOT = "root";

    /** The table of a resource whose history is one of attributes. */
    public static final String ENTITY = "entity";

    /** The table has the name of the resource, and is what others may be granted. */
    public static TablePlugin open() {
        return new TablePlugin(Optional.empty());
    }

    /** The table stands behind a view that has the name of the resource. */
    public static TablePlugin behindView(String nameKey) {
        return new TablePlugin(Optional.of(nameKey));
    }

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
        return beside.isPresent() ? List.of(Keys.TABLE, Keys.LOOKUP) : List.of(Keys.TABLE, Keys.FACE, Keys.LOOKUP);
    }

    @Override
    public void contribute(Workbench workbench) {
        Resource resource = workbench.resource();
        boolean open = behind(workbench).isEmpty();
        Table table = open
                ? new Table(resource.name(), resource.comment())
                : new Table(name(workbench, resource.name()), Closed.comment("the rows of " + resource.name()));
        workbench.add(table, resource.where());
        resource.renamedFrom()
                .map(old -> name(workbench, resource.name().sibling(old)))
                .ifPresent(old -> workbench.renamed(ObjectId.of(Kind.TABLE, old), table.id()));
        succeed(workbench, table.id());
        List<Column> columns = workbench.stored();
        ColumnMaker maker = new ColumnMaker(workbench, table.name());
        for (int i = 0; i < columns.size(); i++) {
            maker.make(columns.get(i), i + 1);
        }
        List<Identifier> names = workbench.columns().stream().map(Column::name).toList();
        workbench.put(Keys.TABLE, new TableShape(table.name(), names));
        if (open) {
            workbench.put(Keys.FACE, table.id());
        }
        addKey(workbench, workbench.get(Keys.PRIMARY_KEY));
    }

    /** Rows stay where they are when the resource gets another factory. */
    private static void succeed(Workbench workbench, ObjectId table) {
        QualifiedName resource = workbench.resource().name();
        workbench.renamedAlong(ObjectId.of(Kind.TABLE, resource), table);
        for (String key : List.of(ALL, ROOT, ENTITY)) {
            QualifiedName other = workbench.naming().beside(key, resource);
            workbench.renamedAlong(ObjectId.of(Kind.TABLE, other), table);
        }
    }

    private Optional<String> behind(Workbench workbench) {
        return beside.or(() -> workbench.all(Keys.BEHIND).stream().findFirst());
    }

    private QualifiedName name(Workbench workbench, QualifiedName resource) {
        return behind(workbench)
                .map(key -> workbench.naming().beside(key, resource))
                .orElse(resource);
    }

    private static void addKey(Workbench workbench, PrimaryKey key) {
        QualifiedName table = workbench.get(Keys.TABLE).name();
        if (!new OwnColumns(workbench).hasAll("the primary key", key.columns(), key.where())) {
            return;
        }
        Identifier resource = workbench.resource().name().name();
        Identifier name = key.name().orElseGet(() -> workbench.naming().primaryKey(resource, key.columns()));
        List<Identifier> columns = Scope.before(workbench, key.columns());
        Sql definition = Sql.of("PRIMARY KEY ($L)", Sql.names(columns));
        Constraint constraint = new Constraint(table, name, Constraint.Type.PRIMARY_KEY, definition, Optional.empty());
        workbench.add(constraint, key.where());
        columns.forEach(column -> workbench.needs(constraint.id(), ObjectId.member(Kind.COLUMN, table, column)));
        workbench.put(Keys.LOOKUP, new Lookup(constraint.id(), columns, true));
    }
}
