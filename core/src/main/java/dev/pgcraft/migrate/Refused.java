package dev.pgcraft.migrate;

import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.script.Statement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The server's refusal to run a file, and the statement that it refused, unless that was one of ours. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** dependent_objects_still_exist, and feature_not_supported: a view stands on the column that changes. */
    private static final Set<String> DEPENDENTS = Set.of("2BP01", "0A000");

    /** The SQLSTATEs with which guards stop: data exceptions and violated constraints. */
    private static final Pattern ROWS = Pattern.compile("2[23]...");

    private final transient RevisionFile file;
    private final transient Optional<Statement> statement;
    private final SQLException reason;

    Refused(RevisionFile file, Optional<Statement> statement, SQLException reason) {
        super(reason);
        this.file = file;
        this.statement = statement;
        this.reason = reason;
    }

    /** Whether the file may be run when others let go of what it needs. */
    boolean mayPassLater() {
        return file.head().transactional() && Tries.mayPassLater(reason);
    }

    Location where() {
        return file.at(statement
                .map(refused -> refused.line()
                        + Refusal.of(reason).linesBefore(refused.sql().text()))
                .orElse(0));
    }

    /** The first line of the statement. */
    String beginning() {
        return statement
                .flatMap(refused -> refused.sql().text().lines().findFirst())
                .orElse("the history");
    }

    Problem problem() {
        Refusal refusal = Refusal.of(reason);
        Optional<Statement> guard = statement.filter(Statement::isGuard);
        if (guard.isPresent() && ROWS.matcher(refusal.state()).matches()) {
            return Problem.of(Code.OFFENDING_ROWS, file.at(guard.get().line()), refusal.message(), refusal.hint());
        }
        return Problem.of(
                Code.MIGRATION_FAILED,
                where(),
                "revision %s \"%s\" failed: %s"
                        .formatted(file.head().id(), file.head().message(), refusal.sentence()),
                advice(refusal).map(hint -> hint + "; " + wayOut()).orElse(wayOut()));
    }

    private String wayOut() {
        if (file.head().transactional()) {
            return "nothing of this file was kept; put it right and run the same command again";
        }
        boolean builds = statement
                .flatMap(ConcurrentIndex::of)
                .filter(ConcurrentIndex::creates)
                .isPresent();
        return builds
                ? "put it right and run the same command again; an index that it left, not valid, is built anew then"
                : "it ran outside of a transaction: look what it left, put it right and run the same command again";
    }

    /** The same after many tries, each of which others were in the way of. */
    Problem problem(Tries tries) {
        return Problem.of(
                Code.TABLE_LOCK_NOT_HAD,
                where(),
                "revision %s \"%s\" did not get a lock that others hold, %d times in %d s: %s"
                        .formatted(
                                file.head().id(),
                                file.head().message(),
                                tries.made(),
                                tries.lasted().toSeconds(),
                                beginning()),
                "nothing of this file was kept; look who is in a transaction for long: "
                        + "SELECT pid, xact_start, query FROM pg_stat_activity WHERE xact_start IS NOT NULL; "
                        + "then run the same command again, with more patience (`locks:` in pgcraft.yaml)");
    }

    /** PostgreSQL's own advice, but where it would cost somebody else's objects: DROP … CASCADE. */
    private static Optional<String> advice(Refusal refusal) {
        boolean hangs = DEPENDENTS.contains(refusal.state())
                && refusal.lines().stream().anyMatch(line -> line.contains(" depends on "));
        return hangs
                ? Optional.of("something hangs on it that this project did not make: look at it, and move or drop it")
                : refusal.hintInFile();
    }
}
