package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.migrate.ConnectionProblem;
import dev.pgcraft.migrate.RevisionFile;
import dev.pgcraft.migrate.RevisionId;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.script.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Where a project's databases are looked at: the live one, and scratch ones of the same version. */
final class Databases {

    private final Project project;
    private final CatalogReader reader;
    private final Optional<ProblemException> unreachable;
    private final Scratch scratch;

    Databases(Project project) {
        this.project = project;
        this.reader = new CatalogReader(new Scope(project.history()));
        Reached reached = reach(project);
        this.unreachable = reached.problem();
        this.scratch = new Scratch(project.scratch().server(reached.majorVersion()), reader);
    }

    private record Reached(OptionalInt majorVersion, Optional<ProblemException> problem) {}

    private static Reached reach(Project project) {
        try (Connection connection = project.target().connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            return new Reached(OptionalInt.of(version), Optional.empty());
        } catch (SQLException e) {
            return new Reached(
                    OptionalInt.empty(),
                    Optional.of(
                            ConnectionProblem.of(e, project.target().describe()).asException()));
        }
    }

    Scratch scratch() {
        return scratch;
    }

    /** The line over these scratch databases. */
    Pipeline pipeline() {
        return new Pipeline(scratch);
    }

    /** Why there is no way into the live database, if there is none. */
    Optional<ProblemException> unreachable() {
        return unreachable;
    }

    /** What the live database holds. */
    Catalog live() {
        unreachable.ifPresent(problem -> {
            throw problem;
        });
        try (Connection connection = project.target().connect()) {
            return reader.read(connection);
        } catch (SQLException e) {
            throw ConnectionProblem.of(e, project.target().describe()).asException();
        }
    }

    /** A scratch database with everything that the revision files make. */
    ScratchDatabase replay(Revisions revisions) {
        return replay(revisions, revisions.find("heads"));
    }

    /** A scratch database with what the revision files make up to these revisions. */
    ScratchDatabase replay(Revisions revisions, Collection<RevisionId> upTo) {
        return filled(database -> revisions.replay(upTo).forEach(file -> run(database, file)));
    }

    /** A scratch database with these objects. */
    ScratchDatabase copy(Database objects) {
        Script script = pipeline().build(objects).up();
        return filled(database -> script.parts().forEach(part -> database.run(part.statements())));
    }

    /** A scratch database that is gone at once if it cannot be filled. */
    private ScratchDatabase filled(Consumer<ScratchDatabase> content) {
        ScratchDatabase database = scratch.open();
        try {
            content.accept(database);
            return database;
        } catch (ProblemException e) {
            database.close();
            throw e;
        }
    }

    private static void run(ScratchDatabase database, RevisionFile file) {
        if (file.head().transactional()) {
            database.run(file.path(), file.text());
            return;
        }
        file.statements().forEach(statement -> database.runAlone(file.path(), statement));
    }
}
