package dev.pgcraft.builtin.table;

import dev.pgcraft.model.Unique;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Lookup;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** {@code uniques}: columns whose values no two rows share. */
public final class UniquesPlugin implements Plugin {

    @Override
    public String name() {
        return "uniques";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.LOOKUP);
    }

    @Override
    public void contribute(Workbench workbench) {
        OwnColumns own = new OwnColumns(workbench);
        for (Unique unique : workbench.resource().items().uniques()) {
            if (own.hasAll("unique constraint", unique.columns(), unique.where())) {
                add(workbench, unique);
            }
        }
    }

    private static void add(Workbench workbench, Unique unique) {
        QualifiedName table = workbench.get(Keys.TABLE).name();
        Identifier resource = workbench.resource().name().name();
        Identifier name = unique.name().orElseGet(() -> workbench.naming().unique(resource, unique.columns()));
        List<Identifier> columns = Scope.before(workbench, unique.columns());
        SchemaObject made = Counting.condition(workbench)
                .<SchemaObject>map(condition -> new Index(
                        table.sibling(name),
                        table,
                        true,
                        Sql.of("btree ($L) WHERE ($L)", Sql.names(columns), condition),
                        Optional.empty()))
                .orElseGet(() -> new Constraint(
                        table,
                        name,
                        Constraint.Type.UNIQUE,
                        Sql.of("UNIQUE ($L)", Sql.names(columns)),
                        Optional.empty()));
        workbench.add(made, unique.where());
        columns.forEach(column -> workbench.needs(made.id(), ObjectId.member(Kind.COLUMN, table, column)));
        if (made instanceof Constraint) {
            workbench.put(Keys.LOOKUP, new Lookup(made.id(), columns, true));
        }
    }
}
