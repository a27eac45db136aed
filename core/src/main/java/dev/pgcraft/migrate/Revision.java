package dev.pgcraft.migrate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One step in the life of a schema, forward and back.
 *
 * @param version its number, which its file names begin with: {@code 20260315191632}
 * @param up at least one file, in the order in which they are run
 * @param down in the order in which they are run; empty if there is no way back
 */
public record Revision(String version, List<RevisionFile> up, List<RevisionFile> down) {

    public Revision {
        up = List.copyOf(up);
        down = List.copyOf(down);
        if (up.isEmpty()) {
            throw new IllegalArgumentException("no file");
        }
    }

    /** Its name that never changes. */
    public RevisionId id() {
        return head().id();
    }

    /** What it builds on; empty for the first, several for a merge. */
    public List<RevisionId> parents() {
        return head().parents();
    }

    /** When it was written, to the second. */
    public Instant created() {
        return head().created();
    }

    /** What its author says about it, in one line. */
    public String message() {
        return head().message();
    }

    /** What may go wrong when it is applied, one line each. */
    public List<String> hazards() {
        return head().notes().hazards();
    }

    /** Whether it can be undone. */
    public boolean isReversible() {
        return !down.isEmpty();
    }

    /** The files that are run in this direction. */
    public List<RevisionFile> files(Direction direction) {
        return switch (direction) {
            case UP -> up;
            case DOWN -> down;
        };
    }

    /** The same SQL in another place of the graph, in files that still have their old names. */
    Revision rebased(List<RevisionId> onto, Instant time) {
        UnaryOperator<RevisionFile> move =
                file -> file.with(file.head().rebased(onto, time, Optional.empty()), file.path());
        return new Revision(
                FileName.version(time),
                up.stream().map(move).toList(),
                down.stream().map(move).toList());
    }

    /** What was proved about it, as the head of its first file says. */
    public Optional<String> proof() {
        return head().notes().proof();
    }

    /** The same with this proof in all heads, in files that have its own names. */
    public Revision proved(String proof) {
        UnaryOperator<RevisionFile> rename = file -> {
            String name = file.name().replaceFirst("^([VU])\\d{14}", "$1" + version);
            String folder =
                    file.path().substring(0, file.path().length() - file.name().length());
            return file.with(file.head().withProof(proof), folder + name);
        };
        return new Revision(
                version,
                up.stream().map(rename).toList(),
                down.stream().map(rename).toList());
    }

    private Head head() {
        return up.getFirst().head();
    }

    /** For people: the id and the message. */
    @Override
    public String toString() {
        return "%s \"%s\"".formatted(id(), message());
    }
}
