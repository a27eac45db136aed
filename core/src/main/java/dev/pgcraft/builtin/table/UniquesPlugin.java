package dev.pgcraft.builtin.table;

import dev.pgcraft.model.Unique;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Lookup;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
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
        Sql definition = Sql.of("UNIQUE ($L)", Sql.names(unique.columns()));
        Constraint constraint = new Constraint(table, name, Constraint.Type.UNIQUE, definition, Optional.empty());
        workbench.add(constraint, unique.where());
        unique.columns()
                .forEach(column -> workbench.needs(constraint.id(), ObjectId.member(Kind.COLUMN, table, column)));
        workbench.put(Keys.LOOKUP, new Lookup(constraint.id(), unique.columns(), true));
    }
}
