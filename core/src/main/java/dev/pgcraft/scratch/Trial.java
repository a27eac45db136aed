package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Recording;
import dev.pgcraft.catalog.Tape;
import dev.pgcraft.change.Change;
import dev.pgcraft.change.Wording;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Database;
import dev.pgcraft.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One attempt to go a way: with these rows it succeeds, finds faults, or is stopped. */
final class Trial {

    private static final int MOST_DIFFERENCES = 10;

    private final ScratchDatabase database;
    private final Differ differ;
    private final Way way;
    private final NavigableSet<QualifiedName> spared;
    private final NavigableSet<QualifiedName> filled = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<Rejection> stopped = Optional.empty();
    private Optional<Tape> arrival = Optional.empty();

    /** An attempt without rows in the tables that are to be spared. */
    Trial(ScratchDatabase database, Differ differ, Way way, NavigableSet<QualifiedName> spared) {
        this.database = database;
        this.differ = differ;
        this.way = way;
        this.spared = spared;
    }

    /** Goes there, and back if there is a way back. */
    void go() {
        try {
            Rows rows = way.touched().isEmpty() ? Rows.none(database.session()) : fill();
            if (arrives(Code.PROOF_UP, "the upgrade", way.up(), way.to())) {
                compare("upgrade", way.up(), rows.after());
                if (way.down().isPresent() && returns(way.down().get())) {
                    compare("downgrade", way.down().get(), rows.back());
                }
            }
        } catch (SQLException e) {
            throw Scratch.noScratch(e).asException();
        }
    }

    private boolean returns(List<Leg> down) {
        return arrives(Code.PROOF_DOWN, "the downgrade", down, way.from());
    }

    private Rows fill() throws SQLException {
        Filler filler = new Filler(database.session(), Wishes.of(way.from(), way.to()));
        filled.addAll(filler.fill(way.touched(), spared));
        return Rows.of(database.session(), filled);
    }

    /** Whether the legs are gone and lead to the target. */
    private boolean arrives(Code code, String direction, List<Leg> legs, Database target) {
        for (Leg leg : legs) {
            stopped = database.attempt(leg);
            if (stopped.isPresent()) {
                Problem refusal = stopped.get().problem();
                problems.add(
                        problem(code, refusal.where(), "%s does not run: %s".formatted(direction, refusal.message())));
                return false;
            }
        }
        Recording found = database.record();
        arrival = arrival.or(() -> Optional.of(found.tape()));
        List<Change> differences = differ.diff(found.catalog().database(), target);
        if (!differences.isEmpty()) {
            String words =
                    Wording.of(differences).stream().limit(MOST_DIFFERENCES).collect(Collectors.joining("; "));
            problems.add(
                    problem(code, place(legs), "%s does not lead where it should: %s".formatted(direction, words)));
        }
        return differences.isEmpty();
    }

    /** Values that a way updates in so many words are changed on purpose; rows are never lost on purpose. */
    private void compare(String direction, List<Leg> legs, List<Fault> faults) {
        List<Fault> guilty = new ArrayList<>();
        for (Fault fault : faults) {
            if (fault.isOfValues() && Purpose.updates(way.up(), fault.table())) {
                notes.add("the %s changes values of its own accord: %s".formatted(direction, fault.words()));
            } else {
                guilty.add(fault);
            }
        }
        if (!guilty.isEmpty()) {
            boolean lost = guilty.stream().anyMatch(fault -> !fault.isOfValues());
            String words = guilty.stream().map(Fault::words).collect(Collectors.joining("; "));
            problems.add(problem(
                    Code.PROOF_ROWS,
                    place(legs),
                    "rows are %s by the %s: %s".formatted(lost ? "lost" : "changed", direction, words)));
        }
    }

    private Problem problem(Code code, Location where, String message) {
        return Problem.of(code, where, message, way.advice());
    }

    private static Location place(List<Leg> legs) {
        return Location.of(legs.isEmpty() ? "proof" : legs.getFirst().name());
    }

    /** Whether it was rows of ours that were in the way. */
    boolean isStoppedByRows() {
        return !inTheWay().isEmpty();
    }

    /** The tables whose rows were in the way, or may have been; none if the way had spoilt them before. */
    NavigableSet<QualifiedName> inTheWay() {
        NavigableSet<QualifiedName> suspects = new TreeSet<>(filled);
        suspects.removeAll(spared);
        boolean innocent = problems.size() == 1;
        if (!innocent || stopped.filter(Rejection::isAboutRows).isEmpty()) {
            return new TreeSet<>();
        }
        NavigableSet<QualifiedName> named = suspects.stream()
                .filter(table -> stopped.get().names(table.name().name()))
                .collect(Collectors.toCollection(TreeSet::new));
        return named.isEmpty() ? suspects : named;
    }

    /** What is wrong with the way. */
    List<Problem> problems() {
        return problems;
    }

    /** What is right with it. */
    Proven proven() {
        NavigableSet<QualifiedName> without = new TreeSet<>(way.touched());
        without.removeAll(filled);
        NavigableSet<QualifiedName> with = new TreeSet<>(way.touched());
        with.retainAll(filled);
        return new Proven(way.down().isPresent(), new Filled(with, without), notes, arrival.orElseThrow());
    }
}
