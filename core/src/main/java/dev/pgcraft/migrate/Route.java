package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which revisions are to be run to get a database from where it is to where it shall be. */
record Route(Revisions revisions, History history) {

    private static final Pattern RELATIVE = Pattern.compile("([+-])(\\d{1,6})");

    /** What is to be applied, in order; {@code goal} is a reference or {@code +N}. */
    List<Revision> up(String goal) {
        Optional<Integer> count = relative(goal, "+");
        List<RevisionId> tips = revisions.find(count.isPresent() ? Reference.HEAD : goal);
        NavigableSet<RevisionId> wanted = revisions.withAncestors(tips);
        List<Revision> pending = revisions.topological().stream()
                .filter(revision -> wanted.contains(revision.id()) && !history.isWhole(revision))
                .toList();
        List<Revision> route = count.map(n -> first(pending, n, goal)).orElse(pending);
        refuse(route, revision -> history.isGoingDown(revision.id()), Route::goingDown);
        return route;
    }

    /** What is to be undone, in order; {@code goal} is a reference or {@code -N}. */
    List<Revision> down(String goal) {
        NavigableSet<RevisionId> applied = history.applied();
        List<Revision> newestFirst = revisions.topological().reversed().stream()
                .filter(revision -> applied.contains(revision.id()))
                .toList();
        Optional<Integer> count = relative(goal, "-");
        count.flatMap(n -> begun(applied)).ifPresent(revision -> {
            throw begun(revision, goal).asException();
        });
        List<Revision> route = count.map(n -> first(newestFirst, n, goal)).orElseGet(() -> downTo(newestFirst, goal));
        refuse(route, revision -> !revision.isReversible(), Route::irreversible);
        refuse(route, revision -> !history.isWhole(revision) && !history.isGoingDown(revision.id()), Route::half);
        return route;
    }

    /** The revision that was begun last and failed at once, so that whoever counts back may mean it. */
    private Optional<Revision> begun(NavigableSet<RevisionId> applied) {
        return revisions.topological().reversed().stream()
                .takeWhile(revision -> !applied.contains(revision.id()))
                .filter(revision -> applied.containsAll(revision.parents()) && hasFailed(revision))
                .findFirst();
    }

    private boolean hasFailed(Revision revision) {
        return history.unfinished().stream()
                .anyMatch(entry -> entry.revision().equals(revision.id()) && entry.step() > 0);
    }

    private List<Revision> downTo(List<Revision> newestFirst, String goal) {
        List<RevisionId> tips = revisions.find(goal);
        if (tips.isEmpty()) {
            return newestFirst;
        }
        NavigableSet<RevisionId> applied = history.applied();
        for (RevisionId tip : tips) {
            if (!applied.contains(tip)) {
                throw notThere(tip).asException();
            }
        }
        NavigableSet<RevisionId> above = revisions.descendants(tips);
        return newestFirst.stream()
                .filter(revision -> above.contains(revision.id()))
                .toList();
    }

    private static Optional<Integer> relative(String goal, String sign) {
        Matcher matcher = RELATIVE.matcher(goal);
        if (!matcher.matches() || !matcher.group(1).equals(sign)) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(matcher.group(2)));
    }

    private static List<Revision> first(List<Revision> route, int count, String goal) {
        if (count > route.size()) {
            throw Problem.of(
                            Code.BAD_RANGE,
                            Location.COMMAND_LINE,
                            "\"%s\" is too far: %s".formatted(goal, there(goal, route.size())),
                            "`pgcraft history` lists the revisions, and `pgcraft current` those applied")
                    .asException();
        }
        return route.subList(0, count);
    }

    private static String there(String goal, int count) {
        String what = goal.startsWith("+") ? "to apply" : "to take back";
        return count == 0
                ? "there is nothing %s".formatted(what)
                : "there %s %d %s".formatted(count == 1 ? "is only" : "are only", count, what);
    }

    private static void refuse(
            List<Revision> route, Predicate<Revision> condition, Function<Revision, Problem> problem) {
        ProblemException.throwIfAny(
                route.stream().filter(condition).map(problem).toList());
    }

    private static Problem notThere(RevisionId tip) {
        return Problem.of(
                Code.BAD_RANGE,
                Location.COMMAND_LINE,
                "revision %s is not applied, so there is no way down to it".formatted(tip),
                "`pgcraft current` says where the database is");
    }

    static Problem irreversible(Revision revision) {
        return Problem.of(
                Code.IRREVERSIBLE,
                revision.up().getFirst().at(0),
                "revision %s has no way down; nothing was undone".formatted(revision),
                "write its U file, or go down no further than to this revision");
    }

    private static Problem half(Revision revision) {
        return Problem.of(
                Code.MIGRATION_FAILED,
                revision.up().getFirst().at(0),
                "revision %s is applied only in part".formatted(revision),
                "`pgcraft upgrade` goes on with the step that failed; then it can be undone");
    }

    private static Problem begun(Revision revision, String goal) {
        return Problem.of(
                Code.MIGRATION_FAILED,
                revision.up().getFirst().at(0),
                "revision %s failed in its first step, and \"%s\" would take back what was applied before it"
                        .formatted(revision, goal),
                "`pgcraft upgrade` goes on with the step that failed; to take back more, say to which revision:"
                        + " `pgcraft downgrade REV`, or `base`");
    }

    private static Problem goingDown(Revision revision) {
        return Problem.of(
                Code.MIGRATION_FAILED,
                revision.up().getFirst().at(0),
                "revision %s is undone only in part".formatted(revision),
                "`pgcraft downgrade` goes on with the step that failed; then it can be applied again");
    }
}
