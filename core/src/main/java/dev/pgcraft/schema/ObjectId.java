package dev.pgcraft.schema;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which object: two databases hold the same object when the ids are equal.
 *
 * @param path from the schema inwards: {@code [inventory]}, {@code [inventory, products]},
 *     {@code [inventory, products, price]}; a function's second part includes its argument types: {@code area(integer)}
 */
public record ObjectId(Kind kind, List<String> path) implements Comparable<ObjectId> {

    /** In the order in which PostgreSQL would usually create them. */
    public enum Kind {
        SCHEMA("schema"),
        SEQUENCE("sequence"),
        TABLE("table"),
        COLUMN("column"),
        CONSTRAINT("constraint"),
        INDEX("index"),
        FUNCTION("function"),
        VIEW("view"),
        TRIGGER("trigger");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind in a sentence. */
        public String word() {
            return word;
        }
    }

    private static final Comparator<ObjectId> ORDER =
            Comparator.comparing(ObjectId::kind).thenComparing(ObjectId::path, ObjectId::comparePaths);

    public ObjectId {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("no path");
        }
    }

    /** A schema. */
    public static ObjectId schema(Identifier name) {
        return new ObjectId(Kind.SCHEMA, List.of(name.name()));
    }

    /** Something that lives in a schema. */
    public static ObjectId of(Kind kind, QualifiedName name) {
        return new ObjectId(kind, List.of(name.schema().name(), name.name().name()));
    }

    /** Something that lives in a table: a column, constraint or trigger. */
    public static ObjectId member(Kind kind, QualifiedName table, Identifier name) {
        return new ObjectId(kind, List.of(table.schema().name(), table.name().name(), name.name()));
    }

    /** Part by part. */
    public static int comparePaths(List<String> left, List<String> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    @Override
    public int compareTo(ObjectId other) {
        return ORDER.compare(this, other);
    }

    /** For people: {@code column inventory.products.price}. */
    @Override
    public String toString() {
        return kind.word() + " "
                + path.stream()
                        .map(part -> part.indexOf('.') >= 0 ? "\"" + part + "\"" : part)
                        .collect(Collectors.joining("."));
    }
}
