package dev.pgcraft.schema;

import dev.pgcraft.schema.Column.Value.Identity;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Objects that are not made yet: what is granted on them PostgreSQL calls default privileges.
 *
 * @param schema where they will be; empty for anywhere
 * @param maker who will make them; empty for whoever migrates, or the owner as which that is done
 */
public record Newcomers(Optional<Identifier> schema, Type type, Optional<Identifier> maker) {

    /** What they will be. */
    public enum Type {
        /** Views and materialized views, too. */
        TABLES,
        SEQUENCES,
        /** Procedures, too. */
        FUNCTIONS,
        TYPES,
        SCHEMAS;

        /** As people write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a grant is on, if that is not there yet. */
    public static Optional<Newcomers> of(Grant grant) {
        if (grant.on().kind() != Kind.NEWCOMERS) {
            return Optional.empty();
        }
        List<String> path = grant.on().path();
        return Optional.of(new Newcomers(
                name(path.get(0)), Type.valueOf(path.get(1).toUpperCase(Locale.ROOT)), name(path.get(2))));
    }

    private static Optional<Identifier> name(String name) {
        return Optional.of(name).filter(given -> !given.isEmpty()).map(Identifier::of);
    }

    /** What a grant on them is on. */
    public ObjectId id() {
        return new ObjectId(Kind.NEWCOMERS, List.of(text(schema), type.word(), text(maker)));
    }

    private static String text(Optional<Identifier> name) {
        return name.map(Identifier::name).orElse("");
    }

    /** The same, made by somebody else. */
    public Newcomers madeBy(Optional<Identifier> other) {
        return new Newcomers(schema, type, other);
    }

    /** Whether the object is one of them when it is made by a migration. */
    public boolean include(SchemaObject object) {
        boolean here = schema.isEmpty()
                || schema.get().name().equals(object.id().path().getFirst());
        return here
                && maker.isEmpty()
                && switch (type) {
                    case TABLES ->
                        object instanceof Table || object instanceof View || object instanceof MaterializedView;
                    case SEQUENCES ->
                        object instanceof Sequence
                                || (object instanceof Column column && column.value() instanceof Identity);
                    case FUNCTIONS -> object instanceof Function || object instanceof RangeType;
                    case TYPES -> object instanceof UserType;
                    case SCHEMAS -> object instanceof Schema;
                };
    }

    /** What a grant on them cannot be without, besides the role to which it is given. */
    List<ObjectId> needs() {
        List<ObjectId> needed = new ArrayList<>();
        schema.map(ObjectId::schema).ifPresent(needed::add);
        maker.map(ObjectId::role).ifPresent(needed::add);
        return needed;
    }

    /** For people: {@code of app on tables in shop}. */
    static String words(List<String> path) {
        String of = path.get(2).isEmpty() ? "" : " of " + path.get(2);
        String in = path.get(0).isEmpty() ? "" : " in " + path.get(0);
        return "default privileges%s on %s%s".formatted(of, path.get(1), in);
    }
}
