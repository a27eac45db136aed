package dev.pgcraft.plugin;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How generated objects are called: one template for each kind of name. */
public interface Naming {

    /**
     * The template of {@code key} filled in, cut to what PostgreSQL keeps.
     *
     * @param parts what stands for the template's markers
     */
    Identifier name(String key, Map<String, String> parts);

    /** The primary key of a table. */
    default Identifier primaryKey(Identifier table, List<Identifier> columns) {
        return name("primary_key", Map.of("table", table.name(), "columns", together(columns)));
    }

    /** A unique constraint without a name of its own. */
    default Identifier unique(Identifier table, List<Identifier> columns) {
        return name("unique", Map.of("table", table.name(), "columns", together(columns)));
    }

    /** An index without a name of its own. */
    default Identifier index(Identifier table, List<Identifier> columns) {
        return name("index", Map.of("table", table.name(), "columns", together(columns)));
    }

    /** A check without a name of its own. */
    default Identifier check(Identifier table, List<Identifier> columns) {
        return name("check", Map.of("table", table.name(), "columns", together(columns)));
    }

    /** A foreign key without a name of its own. */
    default Identifier foreignKey(Identifier table, List<Identifier> columns, Identifier target) {
        return name(
                "foreign_key", Map.of("table", table.name(), "columns", together(columns), "target", target.name()));
    }

    /** A trigger, and the function it calls. */
    default Identifier trigger(QualifiedName table, String operation) {
        return name(
                "trigger",
                Map.of(
                        "schema", table.schema().name(),
                        "table", table.name().name(),
                        "operation", operation));
    }

    /**
     * What stands beside a resource, in its schema.
     *
     * @param key which of them: {@code root}, {@code history}, {@code balances}
     */
    default QualifiedName beside(String key, QualifiedName resource) {
        return resource.sibling(name(
                key,
                Map.of(
                        "schema", resource.schema().name(),
                        "table", resource.name().name())));
    }

    /**
     * The same where a resource may have several of a kind.
     *
     * @param name what tells them apart
     */
    default QualifiedName beside(String key, QualifiedName resource, Identifier name) {
        return resource.sibling(name(
                key,
                Map.of(
                        "schema", resource.schema().name(),
                        "table", resource.name().name(),
                        "name", name.name())));
    }

    /**
     * A function that the resources of a schema share, in that schema.
     *
     * @param name what it makes: {@code uuid7}
     */
    default QualifiedName helper(String name, QualifiedName resource) {
        Map<String, String> parts = Map.of("schema", resource.schema().name(), "name", name);
        return resource.sibling(name("helper", parts));
    }

    /** A trigger that refuses an operation, and the function it calls. */
    default Identifier guard(QualifiedName table, String operation) {
        return name(
                "guard",
                Map.of(
                        "schema", table.schema().name(),
                        "table", table.name().name(),
                        "operation", operation));
    }

    private static String together(List<Identifier> columns) {
        return columns.stream().map(Identifier::name).collect(Collectors.joining("_"));
    }
}
