package dev.pgcraft.compile;

import dev.pgcraft.change.Backfill;
import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion;
import dev.pgcraft.change.Demand;
import dev.pgcraft.change.RowWork;
import dev.pgcraft.model.Column;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.Resource;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.ExtraColumn.Place;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Naming;
import dev.pgcraft.plugin.TableShape;
import dev.pgcraft.plugin.Target;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** The workbench of one resource, whose objects go into the draft that all resources share. */
final class Bench implements Workbench {

    private final Resource resource;
    private final Draft draft;
    private final References references;
    private final Map<Key<?>, List<Object>> values = new HashMap<>();
    private final SequencedSet<QualifiedName> tables = new LinkedHashSet<>();

    Bench(Resource resource, Draft draft, References references) {
        this.resource = resource;
        this.draft = draft;
        this.references = references;
    }

    @Override
    public Resource resource() {
        return resource;
    }

    @Override
    public Naming naming() {
        return draft.naming();
    }

    @Override
    public <T> void put(Key<T> key, T value) {
        List<Object> held = values.computeIfAbsent(key, any -> new ArrayList<>());
        if (!key.many() && !held.isEmpty()) {
            throw new IllegalStateException("there is a value already for key " + key);
        }
        held.add(value);
    }

    @Override
    public <T> T get(Key<T> key) {
        return find(key).orElseThrow(() -> new IllegalStateException("nothing was put for key " + key));
    }

    /** The value, if its plugin came to put one. */
    <T> Optional<T> find(Key<T> key) {
        return all(key).stream().findFirst();
    }

    @Override
    public <T> List<T> all(Key<T> key) {
        return values.getOrDefault(key, List.of()).stream()
                .map(key.type()::cast)
                .toList();
    }

    @Override
    public List<Column> columns() {
        return Stream.of(extra(Place.BEFORE), resource.items().columns(), extra(Place.AFTER))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Column> stored() {
        return Stream.of(columns(), extra(Place.HIDDEN)).flatMap(List::stream).toList();
    }

    private List<Column> extra(Place place) {
        return all(Keys.EXTRA_COLUMN).stream()
                .filter(extra -> extra.place() == place)
                .map(ExtraColumn::column)
                .toList();
    }

    @Override
    public void add(SchemaObject object, Location where) {
        draft.add(object, where);
        if (object instanceof Table table && !table.isPartition()) {
            tables.add(table.name());
        }
    }

    @Override
    public List<TableShape> tables() {
        return tables.stream().map(this::shape).toList();
    }

    private TableShape shape(QualifiedName table) {
        List<Identifier> names = draft.columns(ObjectId.of(ObjectId.Kind.TABLE, table)).stream()
                .map(dev.pgcraft.schema.Column::name)
                .toList();
        return new TableShape(table, names);
    }

    @Override
    public void forceRowSecurity(QualifiedName table) {
        draft.forceRowSecurity(table);
    }

    @Override
    public Optional<Workbench> neighbour(String name, Location where) {
        return references.neighbour(resource, name, where).map(Workbench.class::cast);
    }

    @Override
    public void share(SchemaObject object, Location where) {
        draft.share(object, where);
    }

    @Override
    public Optional<Integer> serverVersion() {
        return draft.serverVersion();
    }

    @Override
    public void needs(ObjectId dependent, ObjectId needed) {
        draft.needs(dependent, needed);
    }

    @Override
    public void renamed(ObjectId from, ObjectId to) {
        draft.renamed(from, to);
    }

    @Override
    public void renamedAlong(ObjectId from, ObjectId to) {
        draft.renamedAlong(from, to);
    }

    @Override
    public void admits(QualifiedName table, Sql open, Sql close) {
        draft.admitted(table, new RowWork.Admission(open, close));
    }

    @Override
    public void accompanies(ObjectId from, ObjectId to, List<Sql> there, List<Sql> back) {
        draft.accompanied(new Change.Rename(from, to), there);
        draft.accompanied(new Change.Rename(to, from), back);
    }

    @Override
    public void demands(ObjectId object, QualifiedName table, Sql offending, String words, String hint) {
        draft.demanded(object, new Demand(table, offending, words, hint));
    }

    @Override
    public void bequeaths(ObjectId table, ObjectId heir, List<Sql> statements) {
        draft.bequeathed(table, new RowWork.Bequest(heir, statements));
    }

    @Override
    public void begins(ObjectId column, Sql value) {
        draft.filled(column, Backfill.implied(value));
    }

    @Override
    public void converted(ObjectId column, Optional<Sql> using, Optional<Sql> downUsing) {
        draft.converted(column, Conversion.of(using, downUsing));
    }

    @Override
    public void filled(ObjectId column, Optional<Sql> backfill, Optional<Sql> downBackfill) {
        draft.filled(column, new Backfill(backfill, downBackfill));
    }

    @Override
    public Sql sql(String what, Expression expression) {
        List<Identifier> names = columns().stream().map(Column::name).toList();
        return new Markers(names, draft::report).resolve("%s of %s".formatted(what, resource.name()), expression);
    }

    @Override
    public Optional<Target> resolve(ForeignKey key) {
        return references.resolve(resource, key);
    }

    @Override
    public void report(Problem problem) {
        draft.report(problem);
    }
}
