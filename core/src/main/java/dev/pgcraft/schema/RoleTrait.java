package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * What somebody said about a role beyond its name; where nothing is, there is no such object.
 *
 * @param value as PostgreSQL spells it: {@code true}, {@code 10}, {@code 5s}; of a membership, its options:
 *     {@code ADMIN FALSE, INHERIT TRUE, SET TRUE}, of which PostgreSQL 15 has only the first
 * @param mark the comment of the role, if a project made it; no difference that counts
 */
public record RoleTrait(Identifier role, What what, String value, Optional<String> mark) implements SchemaObject {

    /** What it is that is said. */
    public sealed interface What {

        /** As CREATE ROLE has it, in YAML's words: {@code login}, {@code connection_limit}; never a password. */
        record Attribute(String word) implements What {}

        /** What a parameter is when the role logs in to this very database. */
        record Setting(String parameter) implements What {}

        /** That the role is a member of another one. */
        record MemberOf(Identifier other) implements What {}

        /** The word for what is like it. */
        default String type() {
            return switch (this) {
                case Attribute attribute -> "attribute";
                case Setting setting -> "setting";
                case MemberOf member -> "member of";
            };
        }

        /** Which of them. */
        default String name() {
            return switch (this) {
                case Attribute(var word) -> word;
                case Setting(var parameter) -> parameter;
                case MemberOf(var other) -> other.name();
            };
        }

        /** The one of this type and name. */
        static What of(String type, String name) {
            return switch (type) {
                case "attribute" -> new Attribute(name);
                case "setting" -> new Setting(name);
                case "member of" -> new MemberOf(Identifier.of(name));
                default -> throw new IllegalArgumentException("no trait: " + type);
            };
        }
    }

    @Override
    public ObjectId id() {
        return new ObjectId(Kind.ROLE_TRAIT, List.of(role.name(), what.type(), what.name()));
    }

    /** For people: {@code login of role app}, {@code membership of role app in readers}. */
    static String words(List<String> path) {
        return switch (What.of(path.get(1), path.get(2))) {
            case What.Attribute(var word) -> "%s of role %s".formatted(word, path.getFirst());
            case What.Setting(var parameter) -> "setting %s of role %s".formatted(parameter, path.getFirst());
            case What.MemberOf(var other) -> "membership of role %s in %s".formatted(path.getFirst(), other);
        };
    }

    /** There is no comment on it. */
    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    @Override
    public boolean sameAs(SchemaObject other) {
        return other instanceof RoleTrait trait && id().equals(trait.id()) && value.equals(trait.value);
    }
}
