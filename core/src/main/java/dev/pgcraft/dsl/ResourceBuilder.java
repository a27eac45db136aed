package dev.pgcraft.dsl;

import dev.pgcraft.model.Check;
import dev.pgcraft.model.ColumnGatherer;
import dev.pgcraft.model.Event;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.Index;
import dev.pgcraft.model.Items;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Unique;
import dev.pgcraft.model.Use;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A resource that is being declared. */
public final class ResourceBuilder {

    private final Location where = Caller.where();
    private final Optional<QualifiedName> name;
    private final Named factory;
    private final Problems problems;
    private final ColumnGatherer columns;
    private final List<Check> checks = new ArrayList<>();
    private final List<Unique> uniques = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Use> plugins = new ArrayList<>();
    private Optional<String> comment = Optional.empty();
    private Optional<Identifier> renamedFrom = Optional.empty();

    ResourceBuilder(String name, Named factory, Problems problems) {
        this.name = problems.names().qualifiedName(name, where);
        this.factory = factory;
        this.problems = problems;
        this.columns = new ColumnGatherer(problems.list());
    }

    /** A column, behind those declared before. */
    public ResourceBuilder column(String column, ColumnDefinition definition) {
        Location here = Caller.where();
        columns.checkOnce("column \"%s\"".formatted(column), definition.clauses(), here);
        problems.names()
                .name(column, here)
                .ifPresent(given -> columns.add(given, definition.type(), definition.clauses(), here));
        return this;
    }

    /** A condition that no row may make false; {@code {column}} is a column of the resource. */
    public ResourceBuilder check(String check, String condition) {
        Location here = Caller.where();
        problems.names()
                .name(check, here)
                .ifPresent(given -> checks.add(new Check(given, new Expression(condition, here))));
        return this;
    }

    /** A unique constraint over columns. */
    public ResourceBuilder unique(String constraint, String column, String... more) {
        Location here = Caller.where();
        List<Identifier> together = Stream.concat(Stream.of(column), Stream.of(more))
                .flatMap(each -> problems.names().name(each, here).stream())
                .toList();
        problems.names()
                .name(constraint, here)
                .ifPresent(given -> uniques.add(new Unique(Optional.of(given), together, here)));
        return this;
    }

    /** An index over columns, written {@code {name}}, or expressions over them. */
    public ResourceBuilder index(String index, String column, String... more) {
        return index(index, builder -> builder.columns(column).columns(more));
    }

    /** An index that says more than its columns. */
    public ResourceBuilder index(String index, Consumer<IndexBuilder> definition) {
        IndexBuilder builder = new IndexBuilder(problems);
        definition.accept(builder);
        builder.built(index, Caller.where()).ifPresent(indexes::add);
        return this;
    }

    /** A foreign key. */
    public ResourceBuilder foreignKey(String foreignKey, Consumer<ForeignKeyBuilder> definition) {
        ForeignKeyBuilder builder = new ForeignKeyBuilder(problems);
        definition.accept(builder);
        builder.built(foreignKey, Caller.where()).ifPresent(foreignKeys::add);
        return this;
    }

    /** A named operation of a ledger that adds rows. */
    public ResourceBuilder event(String event, Consumer<EventBuilder> definition) {
        EventBuilder builder = new EventBuilder(problems);
        definition.accept(builder);
        builder.built(event, Caller.where()).ifPresent(events::add);
        return this;
    }

    /** What it does beyond its factory; a key takes the place of the factory's own. */
    public ResourceBuilder plugin(Named plugin) {
        plugins.add(plugin.use(Caller.where()));
        return this;
    }

    /** Leaves out a plugin that all resources of the project have, or that the factory has by default. */
    public ResourceBuilder without(String plugin) {
        plugins.add(Use.off(plugin, Caller.where()));
        return this;
    }

    /** COMMENT ON TABLE. */
    public ResourceBuilder comment(String text) {
        comment = Optional.of(text);
        return this;
    }

    /** Its name before, in the same schema. */
    public ResourceBuilder renamedFrom(String old) {
        renamedFrom = problems.names().name(old, Caller.where());
        return this;
    }

    Optional<Resource> built() {
        List<ForeignKey> all = new ArrayList<>(columns.foreignKeys());
        all.addAll(foreignKeys);
        List<Unique> allUniques = new ArrayList<>(columns.uniques());
        allUniques.addAll(uniques);
        Items items = new Items(columns.columns(), checks, allUniques, indexes, all, events);
        return name.map(given -> new Resource(given, factory.use(where), items, plugins, comment, renamedFrom, where));
    }
}
