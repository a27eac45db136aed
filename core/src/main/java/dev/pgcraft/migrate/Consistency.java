package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the files are still those that a database was migrated with. */
public record Consistency(Revisions revisions, History history) {

    /** Revisions that the files lack, then files that are not as they were. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        history.applied().stream()
                .filter(id -> revisions.find(id).isEmpty())
                .map(this::ahead)
                .forEach(problems::add);
        history.entries().stream()
                .filter(entry -> entry.state() == Entry.State.DONE && entry.step() > 0)
                .forEach(entry -> edited(entry).ifPresent(problems::add));
        return List.copyOf(problems);
    }

    private Problem ahead(RevisionId id) {
        String message = history.entries().stream()
                .filter(entry -> entry.revision().equals(id))
                .map(entry -> " \"%s\"".formatted(entry.description()))
                .findFirst()
                .orElse("");
        return Problem.of(
                Code.DATABASE_AHEAD,
                Location.of("history"),
                "the database holds revision %s%s, and there is no file for it".formatted(id, message),
                "get the newest files, or go back with those that wrote it; `pgcraft stamp` changes only the history");
    }

    private Optional<Problem> edited(Entry entry) {
        Optional<Revision> revision = revisions.find(entry.revision());
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        Optional<RevisionFile> file = revision.get().up().stream()
                .filter(each -> each.head().step() == entry.step())
                .findFirst();
        if (file.isEmpty()) {
            RevisionFile first = revision.get().up().getFirst();
            return Optional.of(edited(first, "step %d was applied and is gone".formatted(entry.step())));
        }
        return file.filter(each -> !each.checksum().equals(entry.checksum()))
                .map(each -> edited(
                        each,
                        "the file was edited after it was applied: its checksum was %s…, now it is %s…"
                                .formatted(beginning(entry.checksum()), beginning(each.checksum()))));
    }

    private static Problem edited(RevisionFile file, String message) {
        return Problem.of(
                Code.EDITED_AFTER_APPLIED,
                file.at(0),
                message,
                "put it back and write a new revision; if the database is right as it is, "
                        + "`pgcraft stamp` takes the files as they are");
    }

    private static String beginning(String checksum) {
        return checksum.substring(0, Math.min(checksum.length(), 12));
    }
}
