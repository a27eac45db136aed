package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.Recording;
import dev.pgcraft.catalog.Tape;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The private names that roles have in one scratch database.
 *
 * <p>Roles belong to the whole server, and the server may be somebody else's: what is tried out there must not touch a
 * role that has the same name. They all begin with the name of the database, and go with it.
 */
final class RoleNames {

    /** What stands in every text that names a role where {@link RolePositions} looks. */
    private static final Pattern WORTH_A_LOOK = Pattern.compile(
            "\\b(role|user|group|grant|revoke|owner|owned|authorization|policy|role_name)\\b",
            Pattern.CASE_INSENSITIVE);

    private final String prefix;
    private final NavigableMap<Identifier, Identifier> secret = new TreeMap<>();
    private final NavigableMap<Identifier, Identifier> real = new TreeMap<>();

    RoleNames(Identifier database) {
        this(database.name() + "_");
    }

    private RoleNames(String prefix) {
        this.prefix = prefix;
    }

    /**
     * SQL with private names.
     *
     * @param before makes the roles that are named and that nothing makes: on the target they are there already
     */
    record Renamed(List<Sql> before, Sql sql) {}

    Renamed rename(Sql sql) {
        String text = WrittenTraits.inPlaceOfDeeds(sql.text());
        if (!WORTH_A_LOOK.matcher(text).find()) {
            return new Renamed(List.of(), sql);
        }
        StringBuilder renamed = new StringBuilder();
        NavigableSet<Identifier> named = new TreeSet<>();
        NavigableSet<Identifier> made = new TreeSet<>();
        int end = 0;
        for (RoleMention mention : RolePositions.in(text)) {
            Identifier name = secret(Identifier.of(mention.name()));
            renamed.append(text, end, mention.token().start()).append(mention.as(name));
            end = mention.token().end();
            (mention.use() == RoleMention.Use.MADE ? made : named).add(name);
        }
        renamed.append(text.substring(end));
        named.removeAll(made);
        return new Renamed(named.stream().map(RoleNames::placeholder).toList(), Sql.raw(renamed.toString()));
    }

    private Identifier secret(Identifier name) {
        return secret.computeIfAbsent(name, unknown -> {
            Identifier fresh = Identifier.of(prefix + (secret.size() + 1));
            real.put(fresh, unknown);
            return fresh;
        });
    }

    private static Sql placeholder(Identifier name) {
        return Sql.of("""
                DO $$ BEGIN
                    IF to_regrole($S) IS NULL THEN
                        CREATE ROLE $N;
                        GRANT $N TO CURRENT_USER;
                    END IF;
                END $$""", name, name, name);
    }

    /** A message of the server's with the names that the user knows. */
    String inWords(String message) {
        String words = message;
        for (Map.Entry<Identifier, Identifier> each : real.descendingMap().entrySet()) {
            words = words.replace(each.getKey().name(), each.getValue().name());
        }
        return words;
    }

    /** The names that were in use when this was recorded. */
    static RoleNames of(Tape tape) {
        RoleNames names = new RoleNames("");
        tape.aliases().forEach((alias, name) -> names.real.put(Identifier.of(alias), Identifier.of(name)));
        return names;
    }

    /** What was read, under the names that the user knows; the tape says how it comes by them. */
    Recording real(Recording read) {
        SequencedMap<String, String> aliases = new LinkedHashMap<>();
        real.forEach((alias, name) -> aliases.put(alias.name(), name.name()));
        return new Recording(real(read.catalog()), read.tape().with(aliases));
    }

    /** What was read, under the names that the user knows; other roles of the server are none of ours. */
    Catalog real(Catalog read) {
        List<SchemaObject> objects = new ArrayList<>();
        NavigableMap<ObjectId, ObjectId> ids = new TreeMap<>();
        Collection<SchemaObject> found = read.database().objects().values();
        WrittenTraits.read(found).forEach(trait -> objects.add(real(trait)));
        for (SchemaObject object : found) {
            real(object).ifPresent(known -> {
                objects.add(known);
                ids.put(object.id(), known.id());
            });
        }
        Dependencies dependencies = read.database().dependencies().renamed(ids);
        return new Catalog(Database.of(objects, dependencies), read.unsupported(), read.needs());
    }

    private Grant real(Grant grant) {
        ObjectId on = grant.newcomers()
                .map(those -> those.madeBy(those.maker().map(this::real)).id())
                .orElse(grant.on());
        return new Grant(on, real(grant.to()), grant.privileges(), grant.passable());
    }

    private RoleTrait real(RoleTrait trait) {
        RoleTrait.What what = trait.what() instanceof RoleTrait.What.MemberOf(var other)
                ? new RoleTrait.What.MemberOf(real(other))
                : trait.what();
        return new RoleTrait(real(trait.role()), what, trait.value(), trait.mark());
    }

    private Identifier real(Identifier name) {
        return real.getOrDefault(name, name);
    }

    private Optional<SchemaObject> real(SchemaObject object) {
        return switch (object) {
            case Role role ->
                Optional.ofNullable(real.get(role.name())).map(name -> new Role(name, role.owner(), role.mark()));
            case RoleTrait trait -> Optional.empty();
            case SchemaObject written when WrittenTraits.isPlace(written) -> Optional.empty();
            case Owned owned -> Optional.of(new Owned(owned.on(), real(owned.by())));
            case Grant grant -> Optional.of(real(grant));
            case Policy policy ->
                Optional.of(policy.withRoles(
                        policy.roles().stream().map(this::real).collect(Collectors.toCollection(TreeSet::new))));
            case SchemaObject other -> Optional.of(other);
        };
    }
}
