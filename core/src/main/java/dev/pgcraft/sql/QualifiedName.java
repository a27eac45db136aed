package dev.pgcraft.sql;

import java.util.Comparator;

/** A name inside a schema. */
public record QualifiedName(Identifier schema, Identifier name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER =
            Comparator.comparing(QualifiedName::schema).thenComparing(QualifiedName::name);

    /** The object {@code name} in {@code schema}; both taken literally. */
    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(Identifier.of(schema), Identifier.of(name));
    }

    /** Another object of the same schema. */
    public QualifiedName sibling(Identifier other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /** For people: no quotes, except around a part that holds a dot. */
    @Override
    public String toString() {
        return schema.readable() + "." + name.readable();
    }
}
