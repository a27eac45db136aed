package dev.pgcraft.yaml;

import dev.pgcraft.model.Access;
import dev.pgcraft.model.Check;
import dev.pgcraft.model.Column;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.ForeignKey.Reference;
import dev.pgcraft.model.Index;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Role;
import dev.pgcraft.model.Unique;
import dev.pgcraft.model.Use;
import dev.pgcraft.model.View;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a model as YAML, which {@link ModelReader} reads as the same model; its SQL files are files of their own. */
public final class ModelWriter {

    private final YamlText text = new YamlText();

    private ModelWriter() {}

    /** The text of a model file. */
    public static String write(Model model) {
        ModelWriter writer = new ModelWriter();
        writer.resources(model.resources());
        writer.views(model.views());
        writer.access(model.access());
        return writer.text.toString();
    }

    private void resources(List<Resource> resources) {
        if (resources.isEmpty()) {
            return;
        }
        text.open("resources");
        for (Resource resource : resources) {
            text.blankLine();
            text.open(name(resource.name()));
            resource.comment().ifPresent(comment -> text.entry("comment", comment));
            plugins(resource.plugins());
            Set<List<Identifier>> unnamed = resource.items().uniques().stream()
                    .filter(unique -> unique.name().isEmpty())
                    .map(Unique::columns)
                    .collect(Collectors.toSet());
            section(
                    "columns",
                    resource.items().columns(),
                    column -> column(column, unnamed.contains(List.of(column.name()))));
            section("checks", resource.items().checks(), this::check);
            section("uniques", resource.items().uniques(), this::unique);
            section("indexes", resource.items().indexes(), this::index);
            section("foreign_keys", resource.items().foreignKeys(), this::foreignKey);
            text.close();
        }
        text.close();
    }

    /** What to write of each of several things. */
    private interface Part<T> {
        void write(T thing);
    }

    private <T> void section(String key, List<T> things, Part<T> part) {
        if (!things.isEmpty()) {
            text.open(key);
            things.forEach(part::write);
            text.close();
        }
    }

    private void plugins(List<Use> plugins) {
        section("plugins", plugins, plugin -> {
            if (plugin.options().isEmpty()) {
                text.item(plugin.name());
            } else {
                text.item(plugin.name(), plugin.options());
            }
        });
    }

    private void column(Column column, boolean unique) {
        String line = ColumnLine.of(column, unique);
        if (column.comment().isEmpty()) {
            text.entry(column.name().name(), line);
            return;
        }
        text.open(column.name().name());
        text.entry("type", column.type().text());
        if (!column.nullable()) {
            text.entry("nullable", false);
        }
        column.collation().ifPresent(collation -> text.entry("collation", collation));
        switch (column.value()) {
            case Column.Value.None() -> {}
            case Column.Value.Default(Expression expression) -> text.entry("default", expression.text());
            case Column.Value.Generated(Expression expression, boolean virtual) ->
                text.entry("generated", "(%s) %s".formatted(expression.text(), virtual ? "virtual" : "stored"));
            case Column.Value.Identity(boolean always) -> text.entry("identity", always ? "always" : "by default");
        }
        if (unique) {
            text.entry("unique", true);
        }
        column.comment().ifPresent(comment -> text.entry("comment", comment));
        text.close();
    }

    private void unique(Unique unique) {
        List<String> columns = unique.columns().stream().map(Identifier::name).toList();
        unique.name().ifPresent(name -> text.entry(name.name(), columns.size() == 1 ? columns.getFirst() : columns));
    }

    private void check(Check check) {
        text.entry(check.name().name(), check.condition().text());
    }

    private void index(Index index) {
        List<String> columns = index.columns().stream().map(Expression::text).toList();
        Index.Options options = index.options();
        SequencedMap<String, Object> said = new LinkedHashMap<>();
        if (index.unique()) {
            said.put("unique", true);
        }
        options.using().ifPresent(method -> said.put("using", method));
        options.where().ifPresent(where -> said.put("where", where.text()));
        if (!options.include().isEmpty()) {
            said.put("include", options.include().stream().map(Expression::text).toList());
        }
        if (options.nullsNotDistinct()) {
            said.put("nulls_not_distinct", true);
        }
        if (!options.with().isEmpty()) {
            said.put("with", options.with());
        }
        Object listed = columns.size() == 1 ? columns.getFirst() : columns;
        if (said.isEmpty()) {
            text.entry(index.name().name(), listed);
            return;
        }
        text.open(index.name().name());
        text.entry("columns", listed);
        said.forEach(text::entry);
        text.close();
    }

    private void foreignKey(ForeignKey key) {
        text.open(key.name().map(Identifier::name).orElseThrow());
        SequencedMap<String, Object> references = new LinkedHashMap<>();
        for (Reference reference : key.references()) {
            List<String> target =
                    reference.target().stream().map(Identifier::name).toList();
            references.put(reference.column().name(), new DottedName(target).toString());
        }
        text.entry(key.raw() ? "raw_references" : "references", references);
        key.onDelete().ifPresent(action -> text.entry("on_delete", words(action)));
        key.onUpdate().ifPresent(action -> text.entry("on_update", words(action)));
        if (!key.indexed()) {
            text.entry("index", false);
        }
        text.close();
    }

    private static String words(ForeignKey.Action action) {
        return action.sql().toLowerCase(Locale.ROOT);
    }

    private void views(List<View> views) {
        if (views.isEmpty()) {
            return;
        }
        text.open("views");
        for (View view : views) {
            text.blankLine();
            text.open(name(view.name()));
            view.comment().ifPresent(comment -> text.entry("comment", comment));
            text.entry("query", view.query().text());
            text.close();
        }
        text.close();
    }

    private void access(Access access) {
        section("roles", access.roles(), this::role);
        access.owners().forEach(owner -> text.entry("owner", owner.name().name()));
    }

    private void role(Role role) {
        text.entry(role.name().name(), Map.of());
    }

    private static String name(QualifiedName name) {
        return new DottedName(Stream.of(name.schema(), name.name())
                        .map(Identifier::name)
                        .toList())
                .toString();
    }
}
