package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.Reason;
import dev.pgcraft.script.PsqlSafe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes revision files: all of a revision or nothing.
 *
 * @param pgcraftVersion goes into the head
 */
public record RevisionWriter(RevisionFolder folder, Clock clock, String pgcraftVersion) {

    /** The revision as it would be written now; nothing is written. */
    public Revision prepare(Draft draft) {
        Instant created = freeSecond();
        RevisionId id = RevisionId.of(draft.parents(), created, draft.message());
        Head up = new Head(id, draft.parents(), created, draft.message(), 1, 1, true, notes(draft, draft.hazards()));
        Head down =
                new Head(id, draft.parents(), created, draft.message(), 1, 1, true, notes(draft, draft.hazardsBack()));
        return new Revision(
                FileName.version(created),
                files(up, Direction.UP, draft.up()),
                files(down, Direction.DOWN, draft.down()));
    }

    private Head.Notes notes(Draft draft, List<String> hazards) {
        return new Head.Notes(Optional.of(pgcraftVersion), hazards, draft.proof(), Optional.empty());
    }

    /** Writes the draft and says what was written. */
    public Revision write(Draft draft) {
        Revision revision = prepare(draft);
        write(revision);
        return revision;
    }

    /** Writes a prepared revision. */
    public void write(Revision revision) {
        allFiles(revision).forEach(RevisionWriter::refuseUnsafe);
        store(allFiles(revision));
    }

    /**
     * Puts revisions in the place of others. Whenever it is interrupted, nothing is lost: what is new is written before
     * the first old file is deleted, and whoever reads the folder in between is told that both are there.
     *
     * @param old those on which others build first
     */
    public void replace(List<Revision> old, List<Revision> replacements) {
        store(replacements.stream()
                .flatMap(revision -> allFiles(revision).stream())
                .toList());
        try {
            for (Revision revision : old.reversed()) {
                for (RevisionFile file : allFiles(revision)) {
                    Files.delete(target(file));
                }
            }
        } catch (IOException e) {
            throw cannotWrite(e).asException();
        }
    }

    private void store(List<RevisionFile> files) {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder.path());
            for (RevisionFile file : files) {
                written.add(temporary(file));
                Files.writeString(temporary(file), file.text());
            }
            for (RevisionFile file : files) {
                Files.move(temporary(file), target(file), StandardCopyOption.ATOMIC_MOVE);
                written.add(target(file));
            }
        } catch (IOException e) {
            written.forEach(RevisionWriter::deleteQuietly);
            throw cannotWrite(e).asException();
        }
    }

    /** The way down first: whoever looks in between sees no revision without its way back. */
    private static List<RevisionFile> allFiles(Revision revision) {
        return Stream.of(revision.down(), revision.up().reversed())
                .flatMap(List::stream)
                .toList();
    }

    private List<RevisionFile> files(Head head, Direction direction, List<Draft.Body> bodies) {
        List<RevisionFile> files = new ArrayList<>();
        for (Draft.Body body : bodies) {
            int step = files.size() + 1;
            Head stepHead = new Head(
                    head.id(),
                    head.parents(),
                    head.created(),
                    head.message(),
                    step,
                    bodies.size(),
                    body.transactional(),
                    head.notes());
            FileName name =
                    new FileName(direction, FileName.version(head.created()), step, FileName.slug(head.message()));
            String text = stepHead.text() + "\n" + body.text();
            files.add(new RevisionFile(folder.label() + "/" + name, stepHead, text));
        }
        return files;
    }

    private Instant freeSecond() {
        return freeSecond(clock.instant());
    }

    /** The first second from then on that no revision has. */
    Instant freeSecond(Instant earliest) {
        Set<String> taken = folder.fileNames().stream()
                .flatMap(name -> FileName.parse(name).stream())
                .map(FileName::version)
                .collect(Collectors.toCollection(TreeSet::new));
        Instant second = earliest.truncatedTo(ChronoUnit.SECONDS);
        while (taken.contains(FileName.version(second))) {
            second = second.plusSeconds(1);
        }
        return second;
    }

    private static void refuseUnsafe(RevisionFile file) {
        if (!PsqlSafe.isSafe(file.text())) {
            throw Problem.of(
                            Code.DEFECT,
                            file.at(0),
                            "the SQL holds what psql or Flyway would replace: a bare :name or ${",
                            "write it in another way, and tell the makers of pgcraft about it")
                    .asException();
        }
    }

    private Path target(RevisionFile file) {
        return folder.path().resolve(file.name());
    }

    private Path temporary(RevisionFile file) {
        return folder.path().resolve("." + file.name() + ".new");
    }

    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException ignored) {
            // The first trouble is told; a leftover in the way would only hide it.
        }
    }

    private Problem cannotWrite(IOException cause) {
        return Problem.of(
                Code.UNREADABLE_FILE,
                Location.of(folder.label()),
                "cannot be written: %s".formatted(Reason.of(cause)),
                "look at its permissions and at the room on the disk");
    }
}
