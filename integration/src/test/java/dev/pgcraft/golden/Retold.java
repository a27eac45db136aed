package dev.pgcraft.golden;

import dev.pgcraft.dsl.ColumnDefinition;
import dev.pgcraft.dsl.EventBuilder;
import dev.pgcraft.dsl.ForeignKeyBuilder;
import dev.pgcraft.dsl.IndexBuilder;
import dev.pgcraft.dsl.Named;
import dev.pgcraft.dsl.Parameters;
import dev.pgcraft.dsl.ResourceBuilder;
import dev.pgcraft.dsl.RoleBuilder;
import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;
import dev.pgcraft.dsl.Types;
import dev.pgcraft.dsl.ViewBuilder;
import dev.pgcraft.model.Column;
import dev.pgcraft.model.Event;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.Index;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Role;
import dev.pgcraft.model.Traits;
import dev.pgcraft.model.Unique;
import dev.pgcraft.model.Use;
import dev.pgcraft.model.View;
import dev.pgcraft.sql.Identifier;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A model that was read from elsewhere, declared once more in Java. */
record Retold(Model model) implements SchemaModel {

    @Override
    public void define(Schemas db) {
        model.resources().forEach(resource -> resource(db, resource));
        for (View view : model.views()) {
            ViewBuilder told = db.view(
                    path(List.of(view.name().schema(), view.name().name())),
                    view.query().text());
            view.comment().ifPresent(told::comment);
            view.stored().ifPresent(stored -> stored(told, stored));
        }
        for (Role role : model.access().roles()) {
            RoleBuilder told = db.role(name(role.name()));
            role.rules()
                    .forEach(rule ->
                            told.grants(rule.pattern(), rule.privileges().toArray(String[]::new)));
            traits(told, role.traits());
        }
        model.access().owners().forEach(owner -> db.owner(name(owner.name())));
    }

    private static void stored(ViewBuilder told, View.Stored stored) {
        told.materialized()
                .unique(stored.unique().stream().map(Retold::name).toArray(String[]::new))
                .refreshOnChangeOf(stored.onChangeOf().stream()
                        .map(source -> path(
                                List.of(source.name().schema(), source.name().name())))
                        .toArray(String[]::new));
    }

    private static void traits(RoleBuilder told, Traits traits) {
        for (Traits.Said said : traits.attributes()) {
            switch (said.name()) {
                case Traits.CONNECTION_LIMIT -> told.connectionLimit(Integer.parseInt(said.value()));
                case Traits.VALID_UNTIL -> told.validUntil(said.value());
                default -> told.with(said.name(), Boolean.parseBoolean(said.value()));
            }
        }
        traits.settings().forEach(said -> told.setting(said.name(), said.value()));
        for (Traits.Membership membership : traits.memberships()) {
            membership
                    .inherit()
                    .ifPresentOrElse(
                            inherit ->
                                    told.memberOf(name(membership.in()), membership.admin(), inherit, membership.set()),
                            () -> told.memberOf(name(membership.in())));
        }
    }

    private static void resource(Schemas db, Resource resource) {
        String name = path(List.of(resource.name().schema(), resource.name().name()));
        ResourceBuilder told = db.resource(name, named(resource.factory()));
        resource.comment().ifPresent(told::comment);
        resource.renamedFrom().map(Retold::name).ifPresent(told::renamedFrom);
        resource.plugins().forEach(plugin -> plugin(told, plugin));
        for (Column column : resource.items().columns()) {
            told.column(name(column.name()), definition(resource, column));
        }
        resource.items()
                .checks()
                .forEach(check ->
                        told.check(name(check.name()), check.condition().text()));
        for (Unique unique : resource.items().uniques()) {
            unique.name()
                    .ifPresent(given ->
                            told.unique(name(given), names(unique.columns()).getFirst(), more(unique)));
        }
        resource.items().indexes().forEach(index -> told.index(name(index.name()), it -> index(it, index)));
        for (ForeignKey key : resource.items().foreignKeys()) {
            key.name().ifPresent(given -> told.foreignKey(name(given), it -> foreignKey(it, key)));
        }
        for (Event event : resource.items().events()) {
            told.event(name(event.name()), it -> event(it, event));
        }
    }

    private static void event(EventBuilder told, Event event) {
        event.parameters()
                .forEach(parameter -> told.parameter(
                        name(parameter.name()), Types.type(parameter.type().text())));
        event.input().map(Expression::text).ifPresent(told::input);
        event.desired().map(Expression::text).ifPresent(told::desired);
        event.diffKeys().forEach(column -> told.diffKeys(name(column)));
        event.existing().map(Expression::text).ifPresent(told::existing);
        event.columns().forEach(column -> told.columns(name(column)));
    }

    private static ColumnDefinition definition(Resource resource, Column column) {
        ColumnDefinition told = Types.type(column.type().text());
        told = column.nullable() ? told : told.notNull();
        told = switch (column.value()) {
            case Column.Value.None() -> told;
            case Column.Value.Default(Expression sql) -> told.defaultsTo(sql.text());
            case Column.Value.Generated(Expression sql, boolean virtual) ->
                virtual ? told.generatedVirtual(sql.text()) : told.generated(sql.text());
            case Column.Value.Identity(boolean always) -> always ? told.identityAlways() : told.identity();
        };
        told = column.collation().map(told::collate).orElse(told);
        told = column.comment().map(told::comment).orElse(told);
        told = evolving(told, column.evolution());
        told = isUnique(resource, column) ? told.unique() : told;
        return target(resource, column).map(told::references).orElse(told);
    }

    private static ColumnDefinition evolving(ColumnDefinition definition, Column.Evolution evolution) {
        ColumnDefinition told = definition;
        told = evolution.renamedFrom().map(Retold::name).map(told::renamedFrom).orElse(told);
        told = evolution.using().map(Expression::text).map(told::using).orElse(told);
        told = evolution.downUsing().map(Expression::text).map(told::downUsing).orElse(told);
        told = evolution.backfill().map(Expression::text).map(told::backfill).orElse(told);
        return evolution
                .downBackfill()
                .map(Expression::text)
                .map(told::downBackfill)
                .orElse(told);
    }

    private static boolean isUnique(Resource resource, Column column) {
        return resource.items().uniques().stream()
                .filter(unique -> unique.name().isEmpty())
                .map(Unique::columns)
                .anyMatch(List.of(column.name())::equals);
    }

    private static Optional<String> target(Resource resource, Column column) {
        return resource.items().foreignKeys().stream()
                .filter(key -> key.name().isEmpty() && key.columns().equals(List.of(column.name())))
                .map(key -> path(key.references().getFirst().target()))
                .findFirst();
    }

    private static void index(IndexBuilder told, Index index) {
        told.columns(texts(index.columns())).include(texts(index.options().include()));
        if (index.unique()) {
            told.unique();
        }
        if (index.options().nullsNotDistinct()) {
            told.nullsNotDistinct();
        }
        index.options().using().ifPresent(told::using);
        index.options().where().map(Expression::text).ifPresent(told::where);
        index.options().operatorClasses().forEach(told::operatorClass);
        index.options().with().forEach(told::with);
    }

    private static void foreignKey(ForeignKeyBuilder told, ForeignKey key) {
        for (ForeignKey.Reference reference : key.references()) {
            if (key.raw()) {
                told.rawReferences(name(reference.column()), path(reference.target()));
            } else {
                told.references(name(reference.column()), path(reference.target()));
            }
        }
        key.onDelete().ifPresent(told::onDelete);
        key.onUpdate().ifPresent(told::onUpdate);
        if (!key.indexed()) {
            told.withoutIndex();
        }
    }

    private static void plugin(ResourceBuilder told, Use use) {
        if (use.off()) {
            told.without(use.name());
            return;
        }
        told.plugin(named(use));
    }

    private static Named named(Use use) {
        Parameters told = told(use.options());
        return new Named(use.name(), told.values());
    }

    private static Parameters told(Map<?, ?> parameters) {
        Parameters told = Parameters.parameters();
        for (var parameter : parameters.entrySet()) {
            String key = (String) parameter.getKey();
            told = switch (parameter.getValue()) {
                case String text -> told.with(key, text);
                case Boolean flag -> told.with(key, flag);
                case BigDecimal number -> told.with(key, number);
                case List<?> items ->
                    told.with(key, items.stream().map(Retold::item).toList());
                case Map<?, ?> inner -> told.with(key, none -> told(inner));
                case Object other -> throw new IllegalArgumentException("cannot be said in Java: " + other);
            };
        }
        return told;
    }

    private static Object item(Object item) {
        return item instanceof Map<?, ?> map ? told(map) : item;
    }

    private static List<String> names(List<Identifier> names) {
        return names.stream().map(Retold::name).toList();
    }

    private static String[] more(Unique unique) {
        return names(unique.columns()).stream().skip(1).toArray(String[]::new);
    }

    private static String[] texts(Collection<Expression> expressions) {
        return expressions.stream().map(Expression::text).toArray(String[]::new);
    }

    private static String path(List<Identifier> names) {
        return names.stream().map(Retold::name).collect(Collectors.joining("."));
    }

    /** In quotes, so that it is taken for itself whatever is in it. */
    private static String name(Identifier name) {
        return '"' + name.name().replace("\"", "\"\"") + '"';
    }
}
