package dev.pgcraft;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Hazard;
import dev.pgcraft.change.Intentions;
import dev.pgcraft.change.Wording;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.migrate.Draft;
import dev.pgcraft.migrate.History;
import dev.pgcraft.migrate.Revision;
import dev.pgcraft.migrate.RevisionWriter;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.scratch.ScratchDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a revision out of a declaration: plan, prove, write. */
final class Revising {

    private final Databases databases;
    private final Revisions revisions;
    private final RevisionWriter writer;
    private final Request request;

    Revising(Databases databases, Revisions revisions, RevisionWriter writer, Request request) {
        this.databases = databases;
        this.revisions = revisions;
        this.writer = writer;
        this.request = request;
    }

    /** Asks {@code applied} only where there is a database to ask. */
    Revised revise(Declared declared, Supplier<History> applied) {
        Declared wanted = declared.and(request.renames());
        List<String> notes = new ArrayList<>();
        if (request.against() == Request.Against.HISTORY) {
            try (ScratchDatabase history = databases.replay(revisions)) {
                if (databases.unreachable().isEmpty()) {
                    notes.addAll(new Drift(databases, revisions, applied.get()).all(history));
                }
                return revise(history, wanted, notes);
            }
        }
        try (ScratchDatabase live = liveCopy(applied.get(), wanted, notes)) {
            return revise(live, wanted, notes);
        }
    }

    private Revised revise(ScratchDatabase base, Declared declared, List<String> notes) {
        Planned planned = databases.pipeline().plan(base, declared);
        refuseUnknownRenames(planned);
        notes.addAll(stale(declared, planned));
        if (planned.isEmpty()) {
            return new Revised(Optional.empty(), List.of(), List.of(), notes);
        }
        if (request.proved()) {
            databases.pipeline().prove(base, planned);
        }
        List<String> hazards = planned.hazards().stream().map(Hazard::toString).toList();
        Revision revision = writer.write(draft(planned, hazards));
        return new Revised(Optional.of(revision), Wording.of(planned.plan().changes()), hazards, notes);
    }

    private Draft draft(Planned planned, List<String> hazards) {
        Draft draft = Draft.of(request.message(), revisions.find("head"), planned.up(), Optional.of(planned.down()))
                .withHazards(
                        hazards,
                        planned.hazardsBack().stream().map(Hazard::toString).toList());
        return request.proved()
                ? draft.withProof("up and down on PostgreSQL %d"
                        .formatted(databases.scratch().majorVersion()))
                : draft;
    }

    /** The live database rebuilt in scratch, without what is foreign. */
    private ScratchDatabase liveCopy(History applied, Declared declared, List<String> notes) {
        refuseUnlessAtHead(applied);
        Found found = found(applied);
        notes.addAll(found.foreign());
        Database wanted = databases.scratch().normalise(declared);
        return databases.copy(found.ours(wanted.objects().keySet()));
    }

    private Found found(History applied) {
        try (ScratchDatabase whole = databases.replay(revisions)) {
            return new Drift(databases, revisions, applied).found(whole);
        }
    }

    private void refuseUnlessAtHead(History applied) {
        if (!applied.applied().equals(revisions.ids())) {
            throw Problem.of(
                            Code.NOT_AT_HEAD,
                            Location.of("database"),
                            "it is not at head, so that it cannot be what the next revision begins with",
                            "run `pgcraft upgrade` first, or leave --from-database out")
                    .asException();
        }
    }

    private void refuseUnknownRenames(Planned planned) {
        List<Problem> problems = new ArrayList<>();
        for (Change.Rename rename : request.renames()) {
            if (!planned.plan().changes().contains(rename)) {
                problems.add(Problem.of(
                        Code.UNKNOWN_RENAME,
                        Location.COMMAND_LINE,
                        "--rename %s: %s is not there, or the model does not have it under the new name \"%s\""
                                .formatted(
                                        String.join(".", rename.from().path()),
                                        rename.from(),
                                        rename.to().path().getLast()),
                        "the old name is the one in the last revision, the new name the one in the model"));
            }
        }
        ProblemException.throwIfAny(problems);
    }

    private static List<String> stale(Declared declared, Planned planned) {
        Intentions intentions = declared.intentions();
        return intentions.renames().stream()
                .filter(rename -> !planned.plan().changes().contains(rename))
                .map(rename -> "renamed_from of %s is done, or never was: %s is not there"
                        .formatted(rename.to(), rename.from()))
                .toList();
    }
}
