package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.plan.Act;
import dev.pgcraft.schema.Extension;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Newcomers;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Acts in a row that are done as one role.
 *
 * @param role empty for whoever logged in
 */
record Session(Optional<Identifier> role, List<Act> acts) {

    Session {
        acts = List.copyOf(acts);
    }

    /**
     * The acts in their order: roles, extensions (for many of which one has to be a superuser), and what is not the
     * owner's, as whoever logged in, all else as the owner.
     */
    static List<Session> divide(List<Act> acts, Optional<Identifier> owner) {
        List<Session> sessions = new ArrayList<>();
        List<Act> current = new ArrayList<>();
        Optional<Identifier> role = Optional.empty();
        for (Act act : acts) {
            Optional<Identifier> next = owner.filter(name -> !isForLogin(act, name));
            if (!next.equals(role) && !current.isEmpty()) {
                sessions.add(new Session(role, current));
                current = new ArrayList<>();
            }
            role = next;
            current.add(act);
        }
        if (!current.isEmpty()) {
            sessions.add(new Session(role, current));
        }
        return sessions;
    }

    /** The statements, as the role. */
    List<Sql> around(List<Sql> statements) {
        if (role.isEmpty() || statements.isEmpty()) {
            return statements;
        }
        List<Sql> around = new ArrayList<>();
        around.add(Sql.of("SET ROLE $N", role.get()));
        around.addAll(statements);
        around.add(Sql.raw("RESET ROLE"));
        return around;
    }

    private static boolean isForLogin(Act act, Identifier owner) {
        return act instanceof Act.Make(var change) && isForLogin(change, owner);
    }

    private static boolean isForLogin(Change change, Identifier owner) {
        return switch (change) {
            case Change.Create(var object) -> isForLogin(object, owner);
            case Change.Drop(var object) -> isForLogin(object, owner);
            case Change.Alter(var from, var to) -> isForLogin(to, owner);
            case Change.Convert convert -> false;
            case Change.Remake remake -> false;
            case Change.Rename rename -> false;
        };
    }

    private static boolean isForLogin(SchemaObject object, Identifier owner) {
        return object.id().isOfServer()
                || object instanceof Extension
                || object instanceof Owned
                || (object instanceof Grant grant
                        && (grant.isOnPublicSchema() || grant.to().equals(owner) || isOfSomebodyElse(grant)));
    }

    private static boolean isOfSomebodyElse(Grant grant) {
        return grant.newcomers().flatMap(Newcomers::maker).isPresent();
    }
}
