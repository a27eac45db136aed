package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Fingerprint;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.catalog.Tape;
import dev.pgcraft.migrate.ConnectionProblem;
import dev.pgcraft.migrate.History;
import dev.pgcraft.migrate.RevisionFile;
import dev.pgcraft.migrate.RevisionId;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.scratch.Memory;
import dev.pgcraft.scratch.Progress;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.script.Script;
import dev.pgcraft.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where a project's databases are looked at: the live one, and scratch ones of the same version. */
final class Databases {

    private final Project project;
    private final Progress progress;
    private final CatalogReader reader;
    private final Optional<ProblemException> unreachable;
    private final Optional<Identifier> login;
    private final Scratch scratch;
    private Optional<Catalog> seen = Optional.empty();

    Databases(Project project, Progress progress) {
        this(project, progress, Remembered.of(project.folder()));
    }

    /** The same, where what is found out about scratch databases is remembered elsewhere, or not at all. */
    Databases(Project project, Progress progress, Memory memory) {
        this.project = project;
        this.progress = progress;
        this.reader = new CatalogReader(new Scope(project.history()));
        Reached reached = reach(project);
        this.unreachable = reached.problem();
        this.login = reached.login();
        this.scratch = new Scratch(project.scratch().server(reached.majorVersion()), reader, memory).telling(progress);
    }

    private record Reached(OptionalInt majorVersion, Optional<Identifier> login, Optional<ProblemException> problem) {}

    private static Reached reach(Project project) {
        try (Connection connection = project.target().connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            Identifier login = Identifier.of(connection.getMetaData().getUserName());
            return new Reached(OptionalInt.of(version), Optional.of(login), Optional.empty());
        } catch (SQLException e) {
            return new Reached(
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.of(
                            ConnectionProblem.of(e, project.target().describe()).asException()));
        }
    }

    /** Where to say how far long work has come. */
    Progress progress() {
        return progress;
    }

    Scratch scratch() {
        return scratch;
    }

    /** The same, of which somebody will need a scratch one soon. */
    Databases expectingScratch() {
        scratch.expect();
        return this;
    }

    /** The line over these scratch databases. */
    Pipeline pipeline() {
        return new Pipeline(scratch, project.conduct().manner());
    }

    /** As whom pgcraft logs in to the live database, if there is a way in. */
    Optional<Identifier> login() {
        return login;
    }

    /** Why there is no way into the live database, if there is none. */
    Optional<ProblemException> unreachable() {
        return unreachable;
    }

    /** What the live database held when it was first looked at. */
    synchronized Catalog live() {
        if (seen.isEmpty()) {
            seen = Optional.of(look());
        }
        return seen.get();
    }

    private Catalog look() {
        unreachable.ifPresent(problem -> {
            throw problem;
        });
        try (Connection connection = project.target().connect()) {
            return reader.read(connection);
        } catch (SQLException e) {
            throw ConnectionProblem.of(e, project.target().describe()).asException();
        }
    }

    /**
     * What changes whenever somebody changes the live database or its history, or what scratch databases would make of
     * the same SQL; empty where there is no way in, or the live database does not say which one it is.
     */
    Optional<String> moment(Supplier<History> applied) {
        return unreachable.isPresent()
                ? Optional.empty()
                : fingerprint().map(catalog -> moment(catalog, applied.get()));
    }

    private String moment(String catalog, History applied) {
        return String.join(
                "\n",
                project.folder().toAbsolutePath().toString(),
                project.target().describe(),
                scratch.identity(),
                catalog,
                applied.entries().toString());
    }

    /** Asked in a session that is over when the next one is needed: a pool may have no more than one. */
    private Optional<String> fingerprint() {
        try (Connection connection = project.target().connect()) {
            return Optional.of(Fingerprint.ofThisOne(connection));
        } catch (SQLException unwilling) {
            return Optional.empty();
        }
    }

    /** All roles of the server on which the live database is. */
    Set<Identifier> rolesOnServer() {
        try (Connection connection = project.target().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT rolname FROM pg_catalog.pg_roles")) {
            Set<Identifier> roles = new TreeSet<>();
            while (rows.next()) {
                roles.add(Identifier.of(rows.getString(1)));
            }
            return roles;
        } catch (SQLException e) {
            throw ConnectionProblem.of(e, project.target().describe()).asException();
        }
    }

    /** Everything that the revision files make. */
    Start replay(Revisions revisions) {
        return replay(revisions, revisions.find("heads"));
    }

    /** What the revision files make up to these revisions. */
    Start replay(Revisions revisions, Collection<RevisionId> upTo) {
        List<RevisionFile> files = revisions.replay(upTo);
        return new Start(
                () -> filled(database -> files.forEach(file -> database.run(file.leg()))),
                start -> scratch.recall(texts(files), () -> start.scratch().record()));
    }

    /** Remembers what somebody has read already where all these revision files were run. */
    void remember(Revisions revisions, Tape tape) {
        scratch.remember(texts(revisions.replay(revisions.find("heads"))), tape);
    }

    private static List<String> texts(List<RevisionFile> files) {
        return Stream.concat(
                        Stream.of("revision files in this order"),
                        files.stream().map(RevisionFile::text))
                .toList();
    }

    /** What a file of SQL makes, run as psql would. */
    Start made(String name, String sql) {
        return new Start(
                () -> filled(database -> database.runAsWritten(name, sql)),
                start -> scratch.recall(
                        List.of("a file of SQL", sql), () -> start.scratch().record()));
    }

    /** These objects, read again; what is not managed is only known to be there. */
    Start copy(Catalog found) {
        return new Start(
                () -> built(found.database()),
                start -> new Catalog(start.scratch().read().database(), found.unsupported(), found.needs()));
    }

    /** What somebody has found. */
    Start holding(Catalog found) {
        return new Start(() -> built(found.database()), start -> found);
    }

    private ScratchDatabase built(Database objects) {
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
}
