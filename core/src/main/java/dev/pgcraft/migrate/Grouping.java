package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts files together that belong to one revision, and collects what does not fit. */
final class Grouping {

    /** A file and what its name says. */
    private record Named(FileName name, RevisionFile file) {}

    private static final Comparator<Named> BY_STEP =
            Comparator.comparingInt(named -> named.name().step());

    private final Map<RevisionId, List<Named>> byId = new TreeMap<>();
    private final List<Problem> problems;

    Grouping(List<Problem> problems) {
        this.problems = problems;
    }

    void add(FileName name, RevisionFile file) {
        byId.computeIfAbsent(file.head().id(), id -> new ArrayList<>()).add(new Named(name, file));
    }

    /** The revisions whose files fit together. */
    List<Revision> revisions() {
        refuseSharedVersions();
        refuseOriginals();
        List<Revision> revisions = new ArrayList<>();
        for (List<Named> files : byId.values()) {
            int before = problems.size();
            List<Named> up = steps(files, Direction.UP);
            List<Named> down = steps(files, Direction.DOWN);
            if (up.isEmpty()) {
                problem(Code.BAD_REVISION_FILE, files.getFirst(), "there is a way down, and no way up");
            }
            refuseDifferences(files);
            if (problems.size() == before) {
                revisions.add(new Revision(up.getFirst().name().version(), filesOf(up), filesOf(down)));
            }
        }
        return revisions;
    }

    private List<Named> steps(List<Named> files, Direction direction) {
        List<Named> steps = files.stream()
                .filter(named -> named.name().direction() == direction)
                .sorted(BY_STEP)
                .toList();
        for (int i = 0; i < steps.size(); i++) {
            refuseBadStep(steps, i);
        }
        return steps;
    }

    private void refuseBadStep(List<Named> steps, int i) {
        Named named = steps.get(i);
        Head head = named.file().head();
        if (i > 0 && steps.get(i - 1).name().step() == named.name().step()) {
            problem(
                    Code.DUPLICATE_REVISION,
                    named,
                    "revision %s is also in %s"
                            .formatted(head.id(), steps.get(i - 1).file().name()));
            return;
        }
        if (head.step() != named.name().step()) {
            problem(
                    Code.BAD_REVISION_FILE,
                    named,
                    "the head says step %d, the name says step %d"
                            .formatted(head.step(), named.name().step()));
            return;
        }
        boolean last = i + 1 == steps.size();
        if (named.name().step() != i + 1 || (last && head.steps() != i + 1)) {
            problem(
                    Code.BAD_REVISION_FILE,
                    named,
                    "revision %s has %d steps, and not all of their files are there"
                            .formatted(head.id(), head.steps()));
        }
    }

    private void refuseDifferences(List<Named> files) {
        Named first = files.getFirst();
        for (Named named : files) {
            if (!named.file().head().parents().equals(first.file().head().parents())) {
                problem(
                        Code.BAD_REVISION_FILE,
                        named,
                        "its parents differ from those in %s"
                                .formatted(first.file().name()));
            }
            if (!named.file().head().transactional() && named.file().work().size() != 1) {
                problem(
                        Code.BAD_REVISION_FILE,
                        named,
                        "a step with \"transaction: none\" has one statement, not %d"
                                .formatted(named.file().work().size()));
            }
        }
    }

    private void refuseSharedVersions() {
        Map<String, Named> owners = new TreeMap<>();
        byId.values().stream().flatMap(Collection::stream).forEach(named -> {
            Named owner = owners.computeIfAbsent(named.name().version(), version -> named);
            if (!owner.file().head().id().equals(named.file().head().id())) {
                problem(
                        Code.DUPLICATE_REVISION,
                        named,
                        "the number %s is also that of revision %s"
                                .formatted(
                                        owner.name().version(),
                                        owner.file().head().id()));
            }
        });
    }

    /** Somebody ended a rebase between its last new file and its last old one, or brought back what was rebased. */
    private void refuseOriginals() {
        for (List<Named> files : byId.values()) {
            RevisionFile copy = files.getFirst().file();
            Optional<List<Named>> original = copy.head().notes().rebasedFrom().map(byId::get);
            original.ifPresent(named -> problems.add(Problem.of(
                    Code.DUPLICATE_REVISION,
                    named.getFirst().file().at(0),
                    "revision %s was rebased and is now %s; both are here"
                            .formatted(
                                    named.getFirst().file().head().id(),
                                    copy.head().id()),
                    "delete the files of the old one: "
                            + filesOf(named).stream().map(RevisionFile::name).collect(Collectors.joining(", ")))));
        }
    }

    private void problem(Code code, Named named, String message) {
        problems.add(Problem.of(code, named.file().at(0), message, "take the files as they were written"));
    }

    private static List<RevisionFile> filesOf(List<Named> named) {
        return named.stream().map(Named::file).toList();
    }
}
