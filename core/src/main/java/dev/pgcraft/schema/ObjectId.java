package dev.pgcraft.schema;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
        ROLE("role"),
        ROLE_TRAIT("role trait"),
        SCHEMA("schema"),
        EXTENSION("extension"),
        TYPE("type"),
        SEQUENCE("sequence"),
        TABLE("table"),
        COLUMN("column"),
        CONSTRAINT("constraint"),
        INDEX("index"),
        FUNCTION("function"),
        VIEW("view"),
        MATERIALIZED_VIEW("materialized view"),
        COLUMN_SETTINGS("column settings"),
        REPLICA_IDENTITY("replica identity"),
        STATISTICS("statistics"),
        TRIGGER("trigger"),
        POLICY("policy"),
        NEWCOMERS("default privileges"),
        GRANT("grant"),
        OWNER("owner");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind in a sentence. */
        public String word() {
            return word;
        }
    }

    private static final Set<Kind> HOMES = EnumSet.of(Kind.SCHEMA, Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW);

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

    /** A table, a view and a materialized view: of one name, there is one of them at most. */
    public static List<ObjectId> relations(QualifiedName name) {
        return List.of(of(Kind.TABLE, name), of(Kind.VIEW, name), of(Kind.MATERIALIZED_VIEW, name));
    }

    /** Something that lives in a table: a column, constraint or trigger. */
    public static ObjectId member(Kind kind, QualifiedName table, Identifier name) {
        return new ObjectId(kind, List.of(table.schema().name(), table.name().name(), name.name()));
    }

    /** A role, which lives in no schema. */
    public static ObjectId role(Identifier name) {
        return new ObjectId(Kind.ROLE, List.of(name.name()));
    }

    /** Whether it belongs to no database, but to the whole server. */
    public boolean isOfServer() {
        return kind == Kind.ROLE || kind == Kind.ROLE_TRAIT;
    }

    /** What a role may do with an object; the path is the object's, then its kind, then the role. */
    public static ObjectId grant(ObjectId on, Identifier to) {
        List<String> path = new ArrayList<>(on.path());
        path.add(on.kind().word());
        path.add(to.name());
        return new ObjectId(Kind.GRANT, path);
    }

    /** Its own name, for a function without the arguments. */
    public String name() {
        return kind == Kind.FUNCTION ? path.getLast().substring(0, bracket()) : path.getLast();
    }

    /** The arguments of a function in their brackets; empty for anything else. */
    public String arguments() {
        return kind == Kind.FUNCTION ? path.getLast().substring(bracket()) : "";
    }

    /** The same object under another name; a function keeps its arguments. */
    public ObjectId named(String other) {
        List<String> named = new ArrayList<>(path);
        named.set(named.size() - 1, other + arguments());
        return new ObjectId(kind, named);
    }

    /** The id that this one becomes when something becomes another in which it may be, or which it may be. */
    public ObjectId moved(ObjectId from, ObjectId to) {
        if (equals(from)) {
            return to;
        }
        int depth = from.path.size();
        if (!HOMES.contains(from.kind)
                || path.size() <= depth
                || !path.subList(0, depth).equals(from.path)) {
            return this;
        }
        List<String> moved = new ArrayList<>(to.path);
        moved.addAll(path.subList(depth, path.size()));
        return new ObjectId(kind, moved);
    }

    private int bracket() {
        return path.getLast().lastIndexOf('(');
    }

    /** Part by part. */
    public static int comparePaths(List<String> left, List<String> right) {
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    @Override
    public int compareTo(ObjectId other) {
        int order = kind.compareTo(other.kind);
        return order != 0 ? order : comparePaths(path, other.path);
    }

    /** For people: {@code column inventory.products.price}, {@code grant on table inventory.products to app}. */
    @Override
    public String toString() {
        if (kind == Kind.ROLE_TRAIT) {
            return RoleTrait.words(path);
        }
        if (kind == Kind.GRANT) {
            int end = path.size() - 2;
            if (path.get(end).equals(Kind.NEWCOMERS.word())) {
                return "%s to %s".formatted(Newcomers.words(path), path.getLast());
            }
            return "grant on %s %s to %s".formatted(path.get(end), dotted(path.subList(0, end)), path.getLast());
        }
        if (kind == Kind.OWNER) {
            int end = path.size() - 1;
            return "owner of %s %s".formatted(path.get(end), dotted(path.subList(0, end)));
        }
        return kind.word() + " " + dotted(path);
    }

    private static String dotted(List<String> parts) {
        return parts.stream()
                .map(part -> part.indexOf('.') >= 0 ? "\"" + part + "\"" : part)
                .collect(Collectors.joining("."));
    }
}
