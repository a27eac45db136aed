package dev.pgcraft.compile;

import dev.pgcraft.model.Access;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.Role;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.sql.Identifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns declared roles into roles and grants on the public faces of what the model declares. */
final class Permissions {

    private static final List<Privilege> ON_RELATIONS = Arrays.stream(Privilege.values())
            .filter(privilege -> privilege.compareTo(Privilege.MAINTAIN) < 0)
            .toList();
    private static final List<Privilege> ON_FUNCTIONS = List.of(Privilege.EXECUTE);
    private static final Set<String> RESERVED = Set.of("public", "none");
    private static final ObjectId PUBLIC_SCHEMA = ObjectId.schema(Grant.PUBLIC);

    private final Draft draft;
    private final Faces faces;
    private final String mark;

    Permissions(Draft draft, Faces faces, String project) {
        this.draft = draft;
        this.faces = faces;
        this.mark = dev.pgcraft.schema.Role.MARK + project;
    }

    void add(Model model) {
        Access access = model.access();
        Optional<Identifier> owner =
                access.owners().stream().map(Access.Owner::name).findFirst();
        access.owners().forEach(this::checkOwner);
        access.owners().stream()
                .skip(1)
                .filter(other -> !owner.equals(Optional.of(other.name())))
                .forEach(other -> report(
                        Code.DUPLICATE_NAME,
                        other.where(),
                        "the owner is \"%s\" already: %s"
                                .formatted(
                                        owner.orElseThrow(),
                                        access.owners().getFirst().where()),
                        Optional.of("name one owner")));
        boolean declared = access.roles().stream().anyMatch(role -> owner.equals(Optional.of(role.name())));
        access.owners().stream().limit(declared ? 0 : 1).forEach(first -> addRole(first.name(), true, first.where()));
        access.roles().forEach(role -> add(role, owner));
    }

    private void checkOwner(Access.Owner owner) {
        checkName(owner.name(), owner.where());
    }

    private void addRole(Identifier name, boolean owner, Location where) {
        draft.add(new dev.pgcraft.schema.Role(name, owner, Optional.of(mark)), where);
    }

    private void add(Role role, Optional<Identifier> owner) {
        boolean owns = owner.equals(Optional.of(role.name()));
        checkName(role.name(), role.where());
        addRole(role.name(), owns, role.where());
        new Characters(draft, mark).add(role);
        NavigableMap<ObjectId, NavigableSet<Privilege>> granted = new TreeMap<>();
        NavigableMap<ObjectId, Location> origins = new TreeMap<>();
        for (Role.Rule rule : role.rules()) {
            List<ObjectId> matching = matching(rule);
            List<Privilege> privileges = privileges(rule, matching);
            for (ObjectId face : matching) {
                alongWith(face, privileges).forEach((id, also) -> {
                    granted.computeIfAbsent(id, any -> new TreeSet<>()).addAll(also);
                    origins.putIfAbsent(id, rule.where());
                });
            }
        }
        if (!owns) {
            granted.forEach(
                    (id, all) -> draft.add(Grant.of(id, role.name(), all), origins.getOrDefault(id, role.where())));
        }
    }

    /** Without the schema nobody reaches what is in it, and nobody adds rows without what their defaults use. */
    private NavigableMap<ObjectId, NavigableSet<Privilege>> alongWith(ObjectId face, List<Privilege> said) {
        NavigableMap<ObjectId, NavigableSet<Privilege>> all = new TreeMap<>();
        NavigableSet<Privilege> privileges = new TreeSet<>(said);
        privileges.retainAll(possible(face));
        if (privileges.isEmpty()) {
            return all;
        }
        all.put(face, privileges);
        NavigableSet<Privilege> usage = new TreeSet<>(List.of(Privilege.USAGE));
        ObjectId schema = new ObjectId(Kind.SCHEMA, List.of(face.path().getFirst()));
        if (!schema.equals(PUBLIC_SCHEMA)) {
            all.put(schema, usage);
        }
        if (privileges.contains(Privilege.INSERT)) {
            faces.table(face)
                    .map(new DefaultValues(draft)::usedBy)
                    .ifPresent(used -> used.forEach((id, privilege) -> all.put(id, new TreeSet<>(List.of(privilege)))));
        }
        return all;
    }

    private static List<Privilege> possible(ObjectId face) {
        return Faces.isFunction(face) ? ON_FUNCTIONS : ON_RELATIONS;
    }

    private List<ObjectId> matching(Role.Rule rule) {
        List<ObjectId> matching = faces.matching(rule.pattern());
        if (matching.isEmpty()) {
            report(
                    Code.NOTHING_MATCHES,
                    rule.where(),
                    "\"%s\" is no resource or view of this project".formatted(rule.pattern()),
                    faces.hint(rule.pattern()));
        }
        return matching;
    }

    /** What the words mean; each must be a privilege on something of what the rule is about. */
    private List<Privilege> privileges(Role.Rule rule, List<ObjectId> matching) {
        boolean functions = matching.stream().anyMatch(Faces::isFunction);
        boolean others = matching.isEmpty() || !matching.stream().allMatch(Faces::isFunction);
        List<Privilege> possible = new ArrayList<>(others ? ON_RELATIONS : List.of());
        possible.addAll(functions ? ON_FUNCTIONS : List.of());
        String what = !functions ? "tables and views" : others ? "tables, views and functions" : "functions";
        List<Privilege> privileges = new ArrayList<>();
        for (String word : rule.privileges()) {
            List<Privilege> known = possible.stream()
                    .filter(privilege -> privilege.word().equals(word.toLowerCase(Locale.ROOT)))
                    .toList();
            if (known.isEmpty()) {
                List<String> words = possible.stream().map(Privilege::word).toList();
                report(
                        Code.UNKNOWN_PRIVILEGE,
                        rule.where(),
                        "there is no privilege \"%s\" on %s".formatted(word, what),
                        DidYouMean.hint(word, words));
            }
            privileges.addAll(known);
        }
        return privileges;
    }

    private void checkName(Identifier name, Location where) {
        if (RESERVED.contains(name.name()) || name.name().startsWith("pg_")) {
            report(
                    Code.RESERVED_ROLE,
                    where,
                    "\"%s\" is a name that PostgreSQL keeps for itself".formatted(name),
                    Optional.of("give the role another name; names that begin with pg_, public and none are taken"));
        }
    }

    private void report(Code code, Location where, String message, Optional<String> hint) {
        draft.report(Problem.of(code, where, message, hint));
    }
}
