package dev.pgcraft.builtin.table;

import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Lookup;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** {@code foreign_key_indexes}: an index on the columns of each foreign key that no other index covers. */
public final class ForeignKeyIndexes implements Plugin {

    @Override
    public String name() {
        return "foreign_key_indexes";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, Keys.LOOKUP);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.LOOKUP);
    }

    /** The widest keys first: their indexes may do for narrower ones. */
    @Override
    public void contribute(Workbench workbench) {
        HashSet<Identifier> own = new HashSet<>(workbench.get(Keys.TABLE).columns());
        workbench.resource().items().foreignKeys().stream()
                .filter(key -> key.indexed() && own.containsAll(key.columns()))
                .sorted(Comparator.comparingInt(
                                (ForeignKey key) -> key.columns().size())
                        .reversed())
                .forEach(key -> cover(workbench, key));
    }

    private static void cover(Workbench workbench, ForeignKey key) {
        List<Identifier> columns = Scope.before(workbench, key.columns());
        if (key.columns().isEmpty() || workbench.all(Keys.LOOKUP).stream().anyMatch(lookup -> lookup.covers(columns))) {
            return;
        }
        QualifiedName table = workbench.get(Keys.TABLE).name();
        Identifier name = workbench.naming().index(workbench.resource().name().name(), key.columns());
        Sql definition = Sql.of("btree ($L)", Sql.names(columns));
        Index index = new Index(table.sibling(name), table, false, definition, Optional.empty());
        workbench.add(index, key.where());
        columns.forEach(column -> workbench.needs(index.id(), ObjectId.member(Kind.COLUMN, table, column)));
        workbench.put(Keys.LOOKUP, new Lookup(index.id(), columns, false));
    }
}
