package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.change.Change;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.script.Renderer;
import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds which declarations PostgreSQL refuses, and tells it in the user's terms. */
final class Blame {

    private static final String MISSING_EXTENSION =
            "the server that builds the model does not have it: install it there, or let `scratch:` in pgcraft.yaml"
                    + " name a server that has it";

    private final Session session;
    private final Declared declared;
    private final Renderer renderer = new Renderer();

    Blame(Session session, Declared declared) {
        this.session = session;
        this.declared = declared;
    }

    /** What is wrong with units that could not be built: all of it, but no mere consequences. */
    List<Problem> of(List<Unit> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        List<Suspect> suspects = new ArrayList<>();
        session.beginQuietly();
        units.forEach(unit -> suspects.addAll(suspects(unit)));
        session.rollback();
        if (suspects.isEmpty()) {
            throw new IllegalStateException("refused together, accepted one by one: " + units);
        }
        return Suspect.guilty(suspects).stream().map(Suspect::problem).toList();
    }

    /** As much of a unit as PostgreSQL takes stays, so that what hangs on that much is not blamed. */
    private List<Suspect> suspects(Unit unit) {
        return switch (unit) {
            case Unit.Objects(var creates) ->
                creates.stream()
                        .sorted(Comparator.comparing(Blame::isGenerated))
                        .flatMap(create -> refused(create).stream())
                        .toList();
            case Unit.Written written ->
                attempt(written.statements())
                        .map(refusal -> suspect(written.file(), written.statement(), refusal))
                        .stream()
                        .toList();
            case Unit.Source source ->
                source.parts().stream().flatMap(part -> suspects(part).stream()).toList();
        };
    }

    /** A generated column may use any other of its table. */
    private static boolean isGenerated(Change create) {
        return create instanceof Change.Create(Column column) && column.isComputed();
    }

    private Optional<Suspect> refused(Change create) {
        return attempt(renderer.statements(List.of(create))).map(refusal -> suspect(create, refusal));
    }

    /** Why the statements cannot be run; if they can, they are. */
    private Optional<Refusal> attempt(List<Statement> statements) {
        try {
            session.run(Sql.raw("SAVEPOINT attempt"));
            for (Statement statement : statements) {
                session.run(statement.sql());
            }
            return Optional.empty();
        } catch (SQLException e) {
            session.rollbackTo("attempt");
            return Optional.of(Refusal.of(e));
        }
    }

    private Suspect suspect(Change create, Refusal refusal) {
        ObjectId id = create.id();
        Location where = declared.origins().getOrDefault(id, Location.of("model"));
        Optional<String> unknownType =
                TypeNames.unknown(refusal).filter(type -> create instanceof Change.Create(Column c));
        Code code = unknownType.isPresent() ? Code.UNKNOWN_TYPE : Code.REFUSED_BY_POSTGRESQL;
        Optional<String> hint = refusal.hint().or(() -> unknownType.flatMap(type -> TypeNames.hint(session, type)));
        Problem problem = new Problem(code, where, "%s: %s".formatted(id, refusal.sentence()), hint);
        return new Suspect(Optional.of(id.path().getLast()), refusal, problem);
    }

    private static Suspect suspect(String file, Statement statement, Refusal refusal) {
        int line = statement.line() + refusal.linesBefore(statement.sql().text());
        Location where = new Location(file, line);
        Problem problem = refusal.missesExtension()
                ? Problem.of(Code.MISSING_EXTENSION, where, refusal.message(), MISSING_EXTENSION)
                : new Problem(Code.REFUSED_BY_POSTGRESQL, where, refusal.sentence(), refusal.hint());
        return new Suspect(Optional.empty(), refusal, problem);
    }
}
