package dev.pgcraft.migrate;

import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.script.Statement;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements that go to the server in one go, since each by itself costs the way there and back. */
record Batch(List<Statement> statements) {

    /** So few that their numbers need no separator in any language. */
    private static final int MOST = 1_000;

    /** In every language of the driver it says first which entry was refused: "Batch entry 3 …". */
    private static final Pattern ENTRY = Pattern.compile("\\p{Nd}{1,3}");

    Batch {
        statements = List.copyOf(statements);
    }

    /** The same statements in the same order. */
    static List<Batch> of(List<Statement> statements) {
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < statements.size(); from += MOST) {
            batches.add(new Batch(statements.subList(from, Math.min(from + MOST, statements.size()))));
        }
        return batches;
    }

    /** Runs them in a transaction that is open, and says of the refused one which it is. */
    void run(Session session, RevisionFile file) throws SQLException {
        try {
            session.executeTogether(statements.stream().map(Statement::sql).toList());
        } catch (BatchUpdateException e) {
            SQLException reason = Optional.ofNullable(e.getNextException()).orElse(e);
            if (Refusal.of(reason).meansGone()) {
                throw reason;
            }
            throw new Refused(file, refused(e), reason);
        }
    }

    /** In a transaction the driver's update counts are the same for all entries, and only its message tells. */
    Optional<Statement> refused(BatchUpdateException exception) {
        Matcher entry =
                ENTRY.matcher(Optional.ofNullable(exception.getMessage()).orElse(""));
        return entry.find() && Integer.parseInt(entry.group()) < statements.size()
                ? Optional.of(statements.get(Integer.parseInt(entry.group())))
                : Optional.empty();
    }
}
