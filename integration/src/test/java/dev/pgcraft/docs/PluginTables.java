package dev.pgcraft.docs;

import dev.pgcraft.builtin.BuiltIn;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Factory;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PluginKind;
import dev.pgcraft.yaml.ModelReader;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of the page about plugins, as they are written and as they should be. What only people can say, the last
 * cell, is not looked at.
 */
record PluginTables(String page) {

    static final String ADVICE =
            "the row in docs/references/plugins.md; its example is in the words of the model language,"
                    + " and the last cell is free";

    private static final String NOTHING = "–";

    /** The cells of a row, without the last of plugins; the row's beginning and end where there is no such row. */
    String written(String section, String name) {
        return rows(section).stream()
                .filter(row -> row.startsWith("| `%s` |".formatted(name)))
                .map(row -> section.equals("Factories") ? row : withoutLast(row))
                .findFirst()
                .orElse("no row | `%s` |".formatted(name));
    }

    /** What stands first in the rows of a table. */
    List<String> names(String section) {
        return rows(section).stream().map(row -> cell(row, 1)).toList();
    }

    private List<String> rows(String section) {
        return Stream.of(page.split("(?m)^##+ "))
                .filter(text -> text.startsWith(section + "\n"))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    private static String withoutLast(String row) {
        return row.substring(0, row.lastIndexOf(" | ") + 2);
    }

    private static String cell(String row, int number) {
        String cell = row.split("\\|")[number].strip();
        return cell.substring(1, cell.length() - 1);
    }

    /** The row that a plugin should have; its example is taken from the row that it has. */
    String plugin(PluginKind kind) {
        String example = example("Plugins", kind.name());
        Plugin plugin = kind.maker()
                .apply(read("{plugins: [" + example + "]}").plugins().getFirst());
        return "| `%s` | `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        kind.name(),
                        example,
                        words(kind.parameters()),
                        keys(plugin.requires()),
                        keys(plugin.produces()),
                        words(plugin.singleton().stream().toList()),
                        plugin.minimumVersion() == 0 ? "any" : plugin.minimumVersion());
    }

    /** The row that a factory should have. */
    String factory(Factory factory) {
        return "| `%s` | `%s` | %s | %s | %s |"
                .formatted(
                        factory.name(),
                        example("Factories", factory.name()),
                        words(factory.parameters()),
                        words(names(factory.defaults().apply(use(factory)))),
                        words(names(factory.body().apply(use(factory)))));
    }

    private static List<String> names(List<Plugin> plugins) {
        return plugins.stream().map(Plugin::name).toList();
    }

    private Use use(Factory factory) {
        return read("{factory: " + example("Factories", factory.name()) + "}").factory();
    }

    private String example(String section, String name) {
        return rows(section).stream()
                .filter(row -> row.startsWith("| `%s` |".formatted(name)))
                .map(row -> cell(row, 2))
                .findFirst()
                .orElse(name);
    }

    private static Resource read(String resource) {
        return new ModelReader()
                .read("plugins.md", "resources: {t: %s}".formatted(resource))
                .resources()
                .getFirst();
    }

    /** The rows of the parts of factories. */
    List<String> writtenParts() {
        return rows("Parts of factories").stream()
                .map(PluginTables::withoutLast)
                .toList();
    }

    /** The rows that the parts of factories should have; those with a row of their own elsewhere need none here. */
    Collection<String> parts() {
        SequencedMap<String, String> parts = new TreeMap<>();
        List<String> kinds = names("Plugins");
        for (Factory factory : new BuiltIn().factories()) {
            Stream.of(factory.defaults(), factory.body())
                    .flatMap(plugins -> plugins.apply(use(factory)).stream())
                    .filter(plugin -> !kinds.contains(plugin.name()))
                    .forEach(plugin -> parts.merge(
                            plugin.name(),
                            "| `%s` | %s | %s |"
                                    .formatted(plugin.name(), keys(plugin.requires()), keys(plugin.produces())),
                            (one, other) -> one.length() >= other.length() ? one : other));
        }
        return parts.values();
    }

    private static String keys(List<Key<?>> keys) {
        return words(keys.stream().map(Key::name).distinct().toList());
    }

    private static String words(List<String> words) {
        return words.isEmpty() ? NOTHING : words.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }
}
