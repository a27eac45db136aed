package dev.pgcraft;

import dev.pgcraft.Rebased.Move;
import dev.pgcraft.migrate.Branch;
import dev.pgcraft.migrate.History;
import dev.pgcraft.migrate.Revision;
import dev.pgcraft.migrate.RevisionId;
import dev.pgcraft.migrate.RevisionWriter;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Puts the branch of a revision onto the other head: prove there first, then replace the files. */
final class Rebasing {

    private final Databases databases;
    private final Revisions revisions;
    private final RevisionWriter writer;

    Rebasing(Databases databases, Revisions revisions, RevisionWriter writer) {
        this.databases = databases;
        this.revisions = revisions;
        this.writer = writer;
    }

    /** Asks {@code applied} only where there is a database to ask. */
    Rebased rebase(String reference, Supplier<History> applied) {
        Branch branch = Branch.of(revisions, named(reference));
        List<String> notes = new ArrayList<>();
        if (databases.unreachable().isEmpty()) {
            refuseApplied(branch, applied.get());
        } else {
            notes.add("nobody could be asked whether it is applied: "
                    + databases.unreachable().get().problems().getFirst().message());
        }
        List<Proved> proved = prove(branch);
        List<Revision> replacements = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (Proved each : proved) {
            Revision replacement = each.revision().proved(each.proof().orElseThrow());
            moves.add(new Move(branch.revisions().get(moves.size()), replacement));
            replacements.add(replacement);
        }
        writer.replace(branch.revisions(), replacements);
        return new Rebased(moves, notes);
    }

    private RevisionId named(String reference) {
        List<RevisionId> named = revisions.find(reference);
        if (named.size() != 1) {
            throw Problem.of(
                            Code.BAD_RANGE,
                            Location.COMMAND_LINE,
                            "\"%s\" is %d revisions, not one".formatted(reference, named.size()),
                            "`pgcraft heads` lists those that can be rebased")
                    .asException();
        }
        return named.getFirst();
    }

    private static void refuseApplied(Branch branch, History history) {
        ProblemException.throwIfAny(branch.revisions().stream()
                .filter(revision -> history.applied().contains(revision.id()))
                .map(revision -> Problem.of(
                        Code.ALREADY_APPLIED,
                        revision.up().getFirst().at(0),
                        "revision %s is applied to the database at hand".formatted(revision),
                        "take it back first with `pgcraft downgrade`;"
                                + " if others have it, `pgcraft merge` joins the heads"))
                .toList());
    }

    /** In its new place, under its old file names: they are the ones that the user can look at. */
    private List<Proved> prove(Branch branch) {
        List<Revision> moved = branch.moved(writer);
        String advice = "nothing was changed; delete the files and let `pgcraft revision` write them again, or merge";
        List<Proved> proved = new Proving(databases, branch.among(revisions, moved), advice)
                .prove(moved.stream().map(Revision::id).toList());
        ProblemException.throwIfAny(proved.stream()
                .flatMap(each -> each.problems().stream())
                .filter(problem -> problem.code() != Code.DATA_MARK)
                .toList());
        return proved;
    }
}
