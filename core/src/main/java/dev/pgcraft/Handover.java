package dev.pgcraft;

import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.script.OwnerSql;
import dev.pgcraft.script.Script;
import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything that is there gets another owner before the first step that runs as that one, and has it back after the
 * last.
 *
 * @param objects what was there before
 * @param from the owner before; empty for whoever migrates
 * @param to the owner after
 */
record Handover(List<ObjectId> objects, Optional<Identifier> from, Optional<Identifier> to) {

    Handover {
        objects = List.copyOf(objects);
    }

    static Handover between(Database from, Database to) {
        Optional<Identifier> before = from.owner().map(Role::name);
        Optional<Identifier> after = to.owner().map(Role::name);
        List<ObjectId> objects = before.equals(after)
                ? List.of()
                : from.objects().values().stream()
                        .filter(Handover::hasOwner)
                        .map(SchemaObject::id)
                        .toList();
        return new Handover(objects, before, after);
    }

    /** A column's sequence belongs to whom the table belongs. */
    private static boolean hasOwner(SchemaObject object) {
        boolean partOfTable =
                object instanceof Sequence sequence && sequence.ownedBy().isPresent();
        return !partOfTable
                && switch (object.id().kind()) {
                    case SCHEMA, SEQUENCE, TABLE, VIEW, FUNCTION -> true;
                    case ROLE, COLUMN, CONSTRAINT, INDEX, TRIGGER, GRANT -> false;
                };
    }

    /** The way up: the new owner is in its place before the first step that runs as it. */
    Script up(Script script) {
        if (objects.isEmpty()) {
            return script;
        }
        List<Script.Part> parts = new ArrayList<>(script.parts());
        Script.Part first = parts.removeFirst();
        int position = to.isEmpty() ? 0 : count(first.statements(), statement -> !statement.startsWith("SET", "ROLE"));
        parts.addFirst(with(first, position, to));
        return new Script(parts);
    }

    /** The way down: the old owner is in its place after the last step that runs as the new one. */
    Script down(Script script) {
        if (objects.isEmpty()) {
            return script;
        }
        List<Script.Part> parts = new ArrayList<>(script.parts());
        Script.Part last = parts.removeLast();
        int behind = to.isEmpty()
                ? 0
                : count(last.statements().reversed(), statement -> !statement.startsWith("RESET", "ROLE"));
        parts.addLast(with(last, last.statements().size() - behind, from));
        return new Script(parts);
    }

    private static int count(List<Statement> statements, Predicate<Statement> condition) {
        return (int) statements.stream().takeWhile(condition).count();
    }

    private Script.Part with(Script.Part part, int position, Optional<Identifier> owner) {
        List<Statement> statements = new ArrayList<>(part.statements());
        statements.addAll(
                position,
                objects.stream()
                        .map(id -> Statement.of(OwnerSql.alter(id, owner)))
                        .toList());
        return new Script.Part(statements, part.transactional());
    }
}
