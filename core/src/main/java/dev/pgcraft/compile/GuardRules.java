package dev.pgcraft.compile;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.schema.SchemaObject;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What must hold where rows stay as they are: nobody has a privilege by which code of theirs runs as the owner, who may
 * change rows.
 */
final class GuardRules {

    /** A trigger runs as whoever writes, and events write as the owner; foreign keys look for rows as the owner. */
    private static final NavigableSet<Privilege> OF_THE_OWNER =
            new TreeSet<>(List.of(Privilege.REFERENCES, Privilege.TRIGGER));

    private final Draft draft;

    GuardRules(Draft draft) {
        this.draft = draft;
    }

    void check() {
        NavigableSet<ObjectId> guarded = draft.guarded();
        for (SchemaObject object : draft.objects()) {
            if (object instanceof Grant grant && guarded.contains(grant.on())) {
                check(grant);
            }
        }
    }

    private void check(Grant grant) {
        NavigableSet<Privilege> beyond = new TreeSet<>(grant.privileges());
        beyond.retainAll(OF_THE_OWNER);
        if (!beyond.isEmpty()) {
            String words = beyond.stream().map(Privilege::word).collect(Collectors.joining(" and "));
            draft.report(Problem.of(
                    Code.LEDGER_GRANT,
                    draft.origin(grant.id()),
                    "\"%s\" would have %s on %s, whose rows stay as they are: with that, code runs as the owner"
                            .formatted(
                                    grant.to(),
                                    words,
                                    String.join(".", grant.on().path())),
                    "grant select and insert"));
        }
    }
}
