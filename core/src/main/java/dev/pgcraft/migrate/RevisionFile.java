package dev.pgcraft.migrate;

import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.scratch.Leg;
import dev.pgcraft.script.Splitter;
import dev.pgcraft.script.Statement;
import java.util.List;

/**
 * One step of a revision, as SQL: a transaction, or one statement outside of any.
 *
 * @param path relative to the project's folder, with slashes
 * @param text everything in it, with LF line ends
 */
public record RevisionFile(String path, Head head, String text) {

    /** The path's last part. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** SHA-256 of the text, as 64 hex digits: the same whatever line ends the file has on disk. */
    public String checksum() {
        return Sha256.hex(text);
    }

    /** What is to be run, each statement with its line in this file. */
    public List<Statement> statements() {
        return new Splitter().split(text);
    }

    /** The statements without those that only say as which role the others run. */
    List<Statement> work() {
        return statements().stream()
                .filter(statement -> !statement.isAboutRole())
                .toList();
    }

    /**
     * The same, to be tried on a scratch database.
     *
     * @throws ProblemException E510 if a comment or quotes have no end
     */
    public Leg leg() {
        ProblemException.throwIfAny(Inspection.unclosed(this).stream().toList());
        return new Leg(path, statements(), head.transactional());
    }

    /** The same SQL under another head and name. */
    RevisionFile with(Head other, String otherPath) {
        return new RevisionFile(otherPath, other, HeadReader.withHead(text, other));
    }

    /** The SQL behind the head. */
    public String body() {
        String rest = text;
        while (rest.startsWith("--")) {
            rest = rest.substring(rest.indexOf('\n') < 0 ? rest.length() : rest.indexOf('\n') + 1);
        }
        return rest.stripLeading();
    }

    /** A line of this file; 0 for the file as a whole. */
    public Location at(int line) {
        return new Location(path, line);
    }
}
