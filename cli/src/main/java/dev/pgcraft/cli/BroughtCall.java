package dev.pgcraft.cli;

import dev.pgcraft.Project;
import dev.pgcraft.migrate.ConnectionProblem;
import dev.pgcraft.model.Model;
import dev.pgcraft.plugin.Command;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A project and its database in the hands of an extension's command; it has one session with it, if it needs any. */
final class BroughtCall implements Command.Call, AutoCloseable {

    private final Project project;
    private final SequencedMap<String, String> words;
    private final SequencedMap<String, String> options;
    private Optional<Connection> session = Optional.empty();

    BroughtCall(Project project, SequencedMap<String, String> words, SequencedMap<String, String> options) {
        this.project = project;
        this.words = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(words));
        this.options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }

    @Override
    public String word(String name) {
        return Optional.ofNullable(words.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the command has no word \"%s\"".formatted(name)));
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    @Override
    public Model model() {
        return project.model().read();
    }

    @Override
    public List<List<Optional<String>>> ask(Sql statement) {
        try (Statement asking = session().createStatement()) {
            asking.setEscapeProcessing(false);
            return asking.execute(statement.text()) ? rows(asking) : List.of();
        } catch (SQLException refused) {
            throw refused(refused);
        }
    }

    private static List<List<Optional<String>>> rows(Statement asked) throws SQLException {
        List<List<Optional<String>>> all = new ArrayList<>();
        try (ResultSet rows = asked.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<Optional<String>> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(Optional.ofNullable(rows.getString(i)));
                }
                all.add(List.copyOf(row));
            }
        }
        return all;
    }

    private Connection session() {
        if (session.isEmpty()) {
            try {
                session = Optional.of(project.target().connect());
            } catch (SQLException e) {
                throw ConnectionProblem.of(e, project.target().describe()).asException();
            }
        }
        return session.get();
    }

    private static ProblemException refused(SQLException refused) {
        ProblemException problem = Problem.of(
                        Code.STATEMENT_REFUSED,
                        Location.COMMAND_LINE,
                        String.valueOf(refused.getMessage()),
                        "`pgcraft check` says whether the database is as the model has it")
                .asException();
        problem.initCause(refused);
        return problem;
    }

    @Override
    public void close() {
        try {
            if (session.isPresent()) {
                session.get().close();
            }
        } catch (SQLException lost) {
            session = Optional.empty(); // there is nothing left to close
        }
    }
}
