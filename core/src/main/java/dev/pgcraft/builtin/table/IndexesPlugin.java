package dev.pgcraft.builtin.table;

import dev.pgcraft.model.Expression;
import dev.pgcraft.model.Index;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Lookup;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.TableShape;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code indexes}: the declared indexes. */
public final class IndexesPlugin implements Plugin {

    @Override
    public String name() {
        return "indexes";
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
        TableShape table = workbench.get(Keys.TABLE);
        for (Index index : workbench.resource().items().indexes()) {
            List<IndexElement> elements =
                    IndexElement.parse(index.unique() ? scoped(workbench, index) : index.columns(), table.columns());
            add(workbench, index, elements);
        }
    }

    /** What is unique in each scope begins with it. */
    private static List<Expression> scoped(Workbench workbench, Index index) {
        List<Expression> scoped = new ArrayList<>();
        workbench
                .all(Keys.SCOPE)
                .forEach(column -> scoped.add(new Expression("{%s}".formatted(column.name()), index.where())));
        scoped.addAll(index.columns());
        return scoped;
    }

    private static void add(Workbench workbench, Index index, List<IndexElement> elements) {
        TableShape table = workbench.get(Keys.TABLE);
        dev.pgcraft.schema.Index made = new dev.pgcraft.schema.Index(
                table.name().sibling(index.name()),
                table.name(),
                index.unique(),
                new IndexDefinition(workbench, index, elements).sql(),
                Optional.empty());
        workbench.add(made, index.where());
        for (IndexElement element : elements) {
            element.column()
                    .ifPresent(
                            column -> workbench.needs(made.id(), ObjectId.member(Kind.COLUMN, table.name(), column)));
        }
        boolean partial = Counting.condition(workbench).isPresent();
        lookup(made.id(), index, elements, partial).ifPresent(lookup -> workbench.put(Keys.LOOKUP, lookup));
    }

    /** Only btree finds by leading columns, and only an index over all rows finds all. */
    private static Optional<Lookup> lookup(ObjectId id, Index index, List<IndexElement> elements, boolean partial) {
        boolean sorted = index.options().using().orElse(IndexDefinition.BTREE).equals(IndexDefinition.BTREE);
        if (!sorted || index.options().where().isPresent() || (index.unique() && partial)) {
            return Optional.empty();
        }
        List<Identifier> columns = new ArrayList<>();
        for (IndexElement element : elements) {
            if (element.column().isEmpty()) {
                break;
            }
            columns.add(element.column().get());
        }
        return Optional.of(new Lookup(id, columns, index.unique() && columns.size() == elements.size()));
    }
}
