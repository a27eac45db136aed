package dev.pgcraft.compile;

import dev.pgcraft.model.Access;
import dev.pgcraft.model.Role;
import dev.pgcraft.model.Traits;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Tenancy;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What must hold where tenants are kept apart: an owner whom policies bind, and no privilege on their tables that
 * policies know nothing of.
 */
final class TenantRules {

    /** TRUNCATE asks no policy, a foreign key shows what is there, and a trigger runs as the next who writes. */
    private static final NavigableSet<Privilege> BEYOND_POLICIES =
            new TreeSet<>(List.of(Privilege.TRUNCATE, Privilege.REFERENCES, Privilege.TRIGGER));

    private static final Set<String> TOO_MIGHTY = Set.of("login", "superuser", "bypassrls");

    private final Draft draft;

    TenantRules(Draft draft) {
        this.draft = draft;
    }

    void check(Access access) {
        List<SchemaObject> objects = draft.objects();
        NavigableSet<QualifiedName> tables = Tenancy.tables(objects);
        if (tables.isEmpty()) {
            return;
        }
        checkOwner(access, objects);
        for (SchemaObject object : objects) {
            if (object instanceof Grant grant && grant.on().kind() == Kind.TABLE) {
                checkGrant(grant, tables);
            }
        }
    }

    private void checkOwner(Access access, List<SchemaObject> objects) {
        if (access.owners().isEmpty()) {
            Policy first = objects.stream()
                    .filter(Tenancy::is)
                    .map(Policy.class::cast)
                    .findFirst()
                    .orElseThrow();
            draft.report(Problem.of(
                    Code.OWNER_NEEDED,
                    draft.origin(first.id()),
                    "%s keeps tenants apart, and the model names no owner".formatted(first.table()),
                    "write `owner: shop_owner`, a role that nobody logs in as; whoever migrates may be a superuser,"
                            + " and no policy binds one"));
            return;
        }
        Identifier owner = access.owners().getFirst().name();
        access.roles().stream().filter(role -> role.name().equals(owner)).forEach(this::checkTraits);
    }

    private void checkTraits(Role owner) {
        for (Traits.Said said : owner.traits().attributes()) {
            if (TOO_MIGHTY.contains(said.name()) && said.value().equals("true")) {
                report(
                        Code.OWNER_TOO_MIGHTY,
                        said.where(),
                        "\"%s\" owns tables that keep tenants apart, and has %s".formatted(owner.name(), said.name()),
                        "leave that out; let people be members of other roles");
            }
        }
    }

    private void checkGrant(Grant grant, NavigableSet<QualifiedName> tables) {
        List<String> path = grant.on().path();
        NavigableSet<Privilege> beyond = new TreeSet<>(grant.privileges());
        beyond.retainAll(BEYOND_POLICIES);
        if (!beyond.isEmpty() && tables.contains(QualifiedName.of(path.get(0), path.get(1)))) {
            String words = beyond.stream().map(Privilege::word).collect(Collectors.joining(" and "));
            ObjectId id = grant.id();
            report(
                    Code.OUT_OF_SCOPE,
                    draft.origin(id),
                    "\"%s\" would have %s on %s, which reaches beyond its tenant"
                            .formatted(grant.to(), words, String.join(".", path)),
                    "grant select, insert, update and delete");
        }
    }

    private void report(Code code, Location where, String message, String hint) {
        draft.report(Problem.of(code, where, message, hint));
    }
}
