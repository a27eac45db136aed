package dev.pgcraft.law;

import dev.pgcraft.Pipeline;
import dev.pgcraft.Planned;
import dev.pgcraft.change.Change;
import dev.pgcraft.change.Hazard;
import dev.pgcraft.change.Wording;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.scratch.Leg;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.script.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The law on a real server: an upgrade reaches the model, a second one has nothing to do, the way down leads back, and
 * what both models have keeps its rows.
 */
final class Law {

    /** What PostgreSQL says when it is the rows that it does not like. */
    private static final Pattern ABOUT_ROWS = Pattern.compile("(?s).*(contains null values|is violated by some row"
            + "|could not create unique index|violates |invalid input syntax|out of range|too long|overflow"
            + "|is not a valid|malformed|invalid .*value|cannot be cast|must not|does not match|cannot convert"
            + "|invalid|jsonpath input|syntax error in tsquery|SQLSTATE 2[23]).*");

    /** SQLSTATE: there is no way from one type to the other unless the user says one. */
    private static final String NO_CAST = "42846";

    /** Where a second revision is made of the same model. */
    static final String AGAIN = "again";

    private final Scratch scratch;
    private final Pipeline pipeline;
    private final Manner manner;

    Law(Scratch scratch, Manner manner) {
        this.scratch = scratch;
        this.manner = manner;
        this.pipeline = new Pipeline(scratch, manner);
    }

    /**
     * What becomes of a case.
     *
     * @param twice whether to revise a second time, too, which costs a database
     */
    Verdict judge(Case given, boolean twice) {
        try {
            return new Trial(given, twice).run();
        } catch (ProblemException refused) {
            Problem first = refused.problems().getFirst();
            return new Verdict.Refused(first.code().id(), first.toString());
        } catch (BrokenException broken) {
            return broken.verdict;
        } catch (RuntimeException defect) {
            return new Verdict.Broken("defect", defect.toString());
        }
    }

    /** The rows of the case that PostgreSQL takes. */
    List<String> takenRows(Case given) {
        try (ScratchDatabase database = scratch.open()) {
            Trial trial = new Trial(given, false);
            trial.run(
                    database,
                    pipeline.plan(database, given.before().declared("before")).up());
            return trial.insert(database);
        }
    }

    private static final class BrokenException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Verdict.Broken verdict;

        BrokenException(String at, String message) {
            super(message);
            this.verdict = new Verdict.Broken(at, message);
        }
    }

    /** One case on its way. */
    private final class Trial {

        private final Case given;
        private final boolean twice;
        private int partsDone;

        Trial(Case given, boolean twice) {
            this.given = given;
            this.twice = twice;
        }

        Verdict run() {
            try (ScratchDatabase database = scratch.open()) {
                Planned start = pipeline.plan(database, given.before().declared("before"));
                way("build", database, start.up(), start.to());
                Declared after = given.after().declared("after");
                Planned planned = pipeline.plan(database, after);
                way("up", database, planned.up(), planned.to());
                if (twice) {
                    again(database, after);
                }
                way("down", database, planned.down(), planned.from());
                List<String> rows = insert(database);
                Verdict verdict = rows.isEmpty() ? new Verdict.Kept(0) : withRows(database, planned, rows.size());
                if (verdict instanceof Verdict.Kept) {
                    way("raze", database, start.down(), start.from());
                }
                return verdict;
            }
        }

        private void again(ScratchDatabase database, Declared after) {
            Planned second = pipeline.plan(database, after);
            if (!second.isEmpty()) {
                throw new BrokenException(
                        "again",
                        "a second revision finds " + Wording.of(second.plan().changes()));
            }
        }

        private Verdict withRows(ScratchDatabase database, Planned planned, int rows) {
            Keepsake keepsake = Keepsake.of(planned);
            keepsake.remember(database);
            Optional<String> upStopped = stopped("up", database, planned.up(), planned.hazards());
            if (upStopped.isPresent()) {
                sameUnlessUncounted("stopped up", database, planned.hazards(), planned.from());
                return new Verdict.Stopped(upStopped.get());
            }
            keepsake.compareAfter(database).ifPresent(lost -> broken("rows up", lost));
            Optional<String> downStopped = stopped("down", database, planned.down(), planned.hazardsBack());
            if (downStopped.isPresent()) {
                sameUnlessUncounted("stopped down", database, planned.hazardsBack(), planned.to());
                return new Verdict.Stopped(downStopped.get());
            }
            keepsake.compareBefore(database).ifPresent(lost -> broken("rows down", lost));
            same("down with rows", database, planned.from());
            return new Verdict.Kept(rows);
        }

        private void way(String at, ScratchDatabase database, Script script, Database target) {
            try {
                run(database, script);
            } catch (ProblemException refused) {
                String message = refused.problems().getFirst().message();
                if (message.contains(NO_CAST)) {
                    throw refused;
                }
                broken(at, "does not run: " + message);
            }
            same(at, database, target);
        }

        private void same(String at, ScratchDatabase database, Database target) {
            List<Change> differences = new Differ().diff(database.read().database(), target);
            if (!differences.isEmpty()) {
                broken(at, "leads elsewhere: " + Wording.of(differences));
            }
        }

        /**
         * Rows stop a script before it has changed anything, but for those that nobody can count beforehand; those that
         * can be counted only on the way stop it between two steps.
         */
        private void sameUnlessUncounted(
                String at, ScratchDatabase database, List<Hazard> hazards, Database beginning) {
            boolean uncounted = hazards.stream().map(Hazard::toString).anyMatch(words -> words.contains("uncounted"));
            if (partsDone == 0 || (manner == Manner.SIMPLE && !uncounted)) {
                same(at, database, beginning);
            }
        }

        /** Why the rows stop the script, if they do. */
        private Optional<String> stopped(String at, ScratchDatabase database, Script script, List<Hazard> hazards) {
            try {
                run(database, script);
                return Optional.empty();
            } catch (ProblemException refused) {
                String message = refused.problems().getFirst().message();
                boolean foretold = hazards.stream().anyMatch(hazard -> hazard.kind() == Hazard.Kind.DATA_DEPENDENT);
                if (!ABOUT_ROWS.matcher(message).matches() || !foretold) {
                    broken(at + " with rows", (foretold ? "" : "not foretold, ") + "does not run: " + message);
                }
                return Optional.of(at + ": " + message);
            }
        }

        private void run(ScratchDatabase database, Script script) {
            partsDone = 0;
            for (Leg leg : Leg.of(script)) {
                database.run(leg);
                partsDone++;
            }
        }

        private List<String> insert(ScratchDatabase database) {
            List<String> taken = new ArrayList<>();
            for (String row : given.rows()) {
                try {
                    database.run("rows.sql", row);
                    taken.add(row);
                } catch (ProblemException refused) {
                    // A row that PostgreSQL does not take is none.
                }
            }
            return taken;
        }

        private void broken(String at, String message) {
            throw new BrokenException(at, message);
        }
    }
}
