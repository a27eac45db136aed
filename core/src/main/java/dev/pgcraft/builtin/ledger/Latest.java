package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Use;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code latest}: the row of each group that came last. */
record Latest(Summary summary) implements Plugin {

    static final String NAME = "latest";

    private static final String SORTED = """
            SELECT DISTINCT ON ($L) $L
            FROM $L
            ORDER BY $L, $L""";

    private static final String KEPT = """
            SELECT $L
            FROM $N AS k JOIN $N AS l ON $L
            UNION ALL
            ($L)""";

    static Latest of(Use use) {
        return new Latest(Summary.of(NAME, use));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, Keys.PRIMARY_KEY, Keys.SCOPE, LedgerKeys.KEPT);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.FACE, Keys.LOOKUP);
    }

    @Override
    public void contribute(Workbench workbench) {
        if (!summary.fits(workbench, List.of())) {
            return;
        }
        Optional<Kept> kept = Kept.find(workbench, summary.groups(workbench))
                .filter(each -> each.running().isPresent());
        if (kept.isEmpty()) {
            addIndex(workbench);
        }
        summary.add(
                workbench,
                kept.map(each -> kept(workbench, each))
                        .orElseGet(() -> sorted(
                                workbench,
                                Sql.of("$N AS l", workbench.get(Keys.TABLE).name()))));
    }

    private Sql sorted(Workbench workbench, Sql rows) {
        Sql newest = Sql.join(
                ", ",
                newest(workbench).stream()
                        .map(column -> Sql.of("l.$N DESC", column))
                        .toList());
        Sql by = summary.groups(workbench).of("l");
        return Sql.of(SORTED, by, all(workbench), rows, by, newest);
    }

    private Sql kept(Workbench workbench, Kept kept) {
        QualifiedName ledger = workbench.get(Keys.TABLE).name();
        List<Sql> same = new ArrayList<>();
        for (Identifier column :
                Scope.before(workbench, workbench.get(Keys.PRIMARY_KEY).columns())) {
            int at = kept.ledgerKey().indexOf(column);
            Identifier held = at < 0 ? column : kept.columns().last().get(at);
            same.add(Sql.of("l.$N = k.$N", column, held));
        }
        List<QualifiedName> tables = Stream.concat(
                        Stream.of(kept.name()), kept.running().stream().map(Kept.Running::name))
                .toList();
        Sql before = sorted(workbench, Kept.unless(tables, ledger, columns(workbench)));
        return Sql.of(KEPT, all(workbench), kept.name(), ledger, Sql.join(" AND ", same), before);
    }

    private static Sql all(Workbench workbench) {
        return new Dimensions(columns(workbench)).of("l");
    }

    private static List<Identifier> columns(Workbench workbench) {
        return workbench.columns().stream().map(Column::name).toList();
    }

    /** What tells a newer row from an older one, where nobody keeps the moments. */
    private static List<Identifier> newest(Workbench workbench) {
        List<Identifier> newest = new ArrayList<>(List.of(LedgerShape.CREATED_AT));
        newest.addAll(workbench.get(Keys.PRIMARY_KEY).columns());
        return newest;
    }

    /** Finds the newest row of a group without reading the others. */
    private void addIndex(Workbench workbench) {
        QualifiedName table = workbench.get(Keys.TABLE).name();
        List<Identifier> columns = new ArrayList<>(summary.groups(workbench).columns());
        List<Identifier> newest = newest(workbench).stream()
                .filter(column -> !columns.contains(column))
                .toList();
        Sql sorted = Sql.join(
                "", newest.stream().map(column -> Sql.of(", $N DESC", column)).toList());
        Sql definition = Sql.of("btree ($L$L)", Sql.names(columns), sorted);
        columns.addAll(newest);
        Identifier name = workbench.naming().index(workbench.resource().name().name(), columns);
        Index index = new Index(table.sibling(name), table, false, definition, Optional.empty());
        workbench.add(index, summary.where());
        columns.forEach(column -> workbench.needs(index.id(), ObjectId.member(Kind.COLUMN, table, column)));
        workbench.put(Keys.LOOKUP, new Lookup(index.id(), columns, false));
    }
}
