package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
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
import dev.pgcraft.plan.Plan;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.scratch.Proven;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        Declared wanted = declared.with(declared.intentions().saying(request.renames()));
        List<String> notes = new ArrayList<>(new MissingRoles(databases, revisions).of(wanted));
        if (request.against() == Request.Against.HISTORY) {
            try (Start history = databases.replay(revisions)) {
                notes.addAll(databases
                        .unreachable()
                        .map(Revising::unchecked)
                        .orElseGet(() -> new Drift(databases, revisions, applied.get()).all(history)));
                return revise(new Beginning(history, () -> databases.replay(revisions)), wanted, notes);
            }
        }
        Catalog ours = live(applied.get(), wanted, notes);
        try (Start live = databases.copy(ours)) {
            return revise(new Beginning(live, () -> databases.copy(ours)), wanted, notes);
        }
    }

    private static List<String> unchecked(ProblemException unreachable) {
        return List.of("the database was not looked at: "
                + unreachable.problems().getFirst().message());
    }

    /** A database where the revision begins, and more of them. */
    private record Beginning(Start base, Supplier<Start> again) {}

    private Revised revise(Beginning beginning, Declared declared, List<String> notes) {
        Planned planned = databases.pipeline().plan(beginning.base(), declared);
        notes.addAll(stale(declared, planned));
        notes.addAll(idle(planned.plan(), "backfill"));
        notes.addAll(idle(planned.plan().reverse(), "down_backfill"));
        if (planned.isEmpty()) {
            return Revised.nothing(notes);
        }
        refuseHazards(planned.hazards());
        Optional<Proven> proven = request.proved() ? Optional.of(prove(beginning, planned)) : Optional.empty();
        List<String> hazards = planned.hazards().stream().map(Hazard::toString).toList();
        Revision revision = writer.write(draft(planned, hazards, proven.map(proof -> words(proof, planned))));
        proven.ifPresent(proof -> remember(revision, proof));
        notes.addAll(marks(planned));
        notes.addAll(Suggestions.of(planned));
        return new Revised(Optional.of(revision), Wording.of(planned.plan().changes()), hazards, notes);
    }

    private Proven prove(Beginning beginning, Planned planned) {
        if (request.against() == Request.Against.DATABASE) {
            new FromHistory(databases, revisions).prove(planned);
        }
        return databases
                .pipeline()
                .prove(beginning.base().scratch(), () -> beginning.again().get().scratch(), planned);
    }

    private String words(Proven proven, Planned planned) {
        boolean marked = planned.up().isMarked() || planned.down().isMarked();
        return Proving.words(proven, databases.scratch().majorVersion(), marked);
    }

    /** A proof that began with the history has been where the next command would have to go. */
    private void remember(Revision latest, Proven proven) {
        if (request.against() == Request.Against.HISTORY) {
            List<Revision> all = new ArrayList<>(revisions.topological());
            all.add(latest);
            databases.remember(Revisions.of(all), proven.arrival());
        }
    }

    private void refuseHazards(List<Hazard> hazards) {
        List<String> refused = hazards.stream()
                .filter(hazard -> request.failOn().contains(hazard.kind()))
                .map(Hazard::toString)
                .toList();
        if (!refused.isEmpty()) {
            throw Problem.of(
                            Code.HAZARD_REFUSED,
                            Location.COMMAND_LINE,
                            "--fail-on: the upgrade would carry " + String.join("; ", refused),
                            "nothing was written; make the change in safer steps, or leave --fail-on out")
                    .asException();
        }
    }

    private Draft draft(Planned planned, List<String> hazards, Optional<String> proof) {
        Draft draft = Draft.of(request.message(), revisions.find("head"), planned.up(), Optional.of(planned.down()))
                .withHazards(
                        hazards,
                        planned.hazardsBack().stream().map(Hazard::toString).toList());
        return proof.map(draft::withProof).orElse(draft);
    }

    /** The live database, without what is foreign. */
    private Catalog live(History applied, Declared declared, List<String> notes) {
        refuseUnlessAtHead(applied);
        Found found = new Drift(databases, revisions, applied).found();
        notes.addAll(found.foreign());
        Set<ObjectId> wanted = databases.scratch().normalise(declared).objects().keySet();
        notes.addAll(found.additions(wanted));
        found.invalid().stream().map("database: "::concat).forEach(notes::add);
        return new Catalog(
                found.ours(wanted),
                found.catalog().unsupported(),
                found.catalog().needs());
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

    private static List<String> stale(Declared declared, Planned planned) {
        Intentions intentions = declared.intentions();
        return intentions.renames().stream()
                .filter(rename -> !planned.plan().changes().contains(rename))
                .map(rename -> "renamed_from of %s is done, or never was: %s is not there"
                        .formatted(rename.to(), rename.from()))
                .toList();
    }

    private static List<String> marks(Planned planned) {
        List<String> marks = new ArrayList<>();
        if (planned.up().isMarked()) {
            marks.add("the up file has a place marked \"-- data:\"; `upgrade` refuses until you have filled it");
        }
        if (planned.down().isMarked()) {
            marks.add("the down file has a place marked \"-- data:\"; `downgrade` refuses until you have filled it");
        }
        return marks;
    }

    private static List<String> idle(Plan plan, String key) {
        NavigableSet<ObjectId> filled = new TreeSet<>();
        plan.changes().stream()
                .filter(change -> plan.backfill(change).isPresent())
                .map(Change::id)
                .forEach(filled::add);
        return plan.backfills().entrySet().stream()
                .filter(entry -> entry.getValue().said())
                .filter(entry -> entry.getValue().up().isPresent() && !filled.contains(entry.getKey()))
                .map(entry -> "%s of %s has nothing to fill".formatted(key, entry.getKey()))
                .toList();
    }
}
