package dev.pgcraft;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Change.Rename;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Declared renames that cannot be made: left undone in silence, they would cost the rows that they mean to keep. */
final class BlockedRenames {

    private static final Set<Kind> RELATIONS =
            Set.of(Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.SEQUENCE, Kind.INDEX, Kind.TYPE);

    private final Declared declared;
    private final List<Problem> problems = new ArrayList<>();

    private BlockedRenames(Declared declared) {
        this.declared = declared;
    }

    /** Two things that exchange their names: nobody could tell whether they have done so already. */
    static void refuseSwaps(Declared declared) {
        BlockedRenames blocked = new BlockedRenames(declared);
        List<Rename> renames = declared.intentions().renames();
        for (Rename rename : renames) {
            List<Rename> round = round(rename, renames);
            if (!round.isEmpty()) {
                String others =
                        round.stream().map(other -> other.from().toString()).collect(Collectors.joining(" and "));
                String message = "%s and %s exchange their names".formatted(rename.to(), others);
                blocked.report(rename, message, "go in two revisions, by way of a third name");
            }
        }
        ProblemException.throwIfAny(blocked.problems);
    }

    /** The renames from one to the one that takes its old name, and so on, if that leads back to its new name. */
    private static List<Rename> round(Rename first, List<Rename> renames) {
        List<Rename> round = new ArrayList<>(List.of(first));
        while (!round.getLast().from().equals(first.to())) {
            ObjectId left = round.getLast().from();
            Optional<Rename> next =
                    renames.stream().filter(rename -> rename.to().equals(left)).findFirst();
            if (next.isEmpty() || round.contains(next.get())) {
                return List.of();
            }
            round.add(next.get());
        }
        return round.subList(0, round.size() - 1);
    }

    /** Things whose new name is another's, who does not give it up; two that claim one old name, or one new one. */
    static void refuse(Declared declared, Database from, Database to) {
        BlockedRenames blocked = new BlockedRenames(declared);
        List<Rename> wanted = declared.intentions().renames().stream()
                .filter(rename -> from.find(rename.from()).isPresent())
                .filter(rename -> to.find(rename.to()).isPresent())
                .toList();
        List<Rename> open = wanted.stream()
                .filter(rename -> from.find(rename.to()).isEmpty())
                .toList();
        wanted.stream()
                .filter(rename -> to.find(rename.from()).isEmpty())
                .forEach(rename -> blocked.refuseTaken(rename, from));
        open.forEach(rename -> blocked.refuseRivals(rename, open));
        ProblemException.throwIfAny(blocked.problems);
    }

    private void refuseTaken(Rename rename, Database from) {
        holder(from, rename.to())
                .filter(holder -> !leaves(holder, from))
                .ifPresent(holder -> report(
                        rename,
                        "%s cannot become %s: %s is there".formatted(rename.from(), rename.to(), holder),
                        "drop or rename that in a revision before; or take a stale \"renamed_from\" out"));
    }

    private void refuseRivals(Rename rename, List<Rename> open) {
        for (Rename other : open) {
            if (!other.equals(rename) && other.from().equals(rename.from())) {
                report(
                        rename,
                        "%s is not the only one that was %s: so was %s"
                                .formatted(rename.to(), rename.from(), other.to()),
                        "only one can have its values: take the other \"renamed_from\" out");
            }
            if (!other.equals(rename) && other.to().equals(rename.to())) {
                report(
                        rename,
                        "%s cannot become %s: so shall %s".formatted(rename.from(), rename.to(), other.from()),
                        "only one can have the name: take the other \"renamed_from\" or `--rename` out");
            }
        }
    }

    private boolean leaves(ObjectId holder, Database from) {
        return declared.intentions().renames().stream()
                .anyMatch(rename ->
                        rename.from().equals(holder) && from.find(rename.to()).isEmpty());
    }

    /** Who has the name now; tables, views, sequences, indexes and types share their names. */
    private static Optional<ObjectId> holder(Database from, ObjectId name) {
        if (!RELATIONS.contains(name.kind())) {
            return from.find(name).map(SchemaObject::id);
        }
        return from.objects().values().stream()
                .filter(object -> relation(object).equals(name.path()))
                .map(SchemaObject::id)
                .findFirst();
    }

    private static List<String> relation(SchemaObject object) {
        if (RELATIONS.contains(object.id().kind())) {
            return object.id().path();
        }
        boolean hasIndex = object instanceof Constraint constraint && constraint.hasIndex();
        List<String> path = object.id().path();
        return hasIndex ? List.of(path.getFirst(), path.getLast()) : List.of();
    }

    private void report(Change.Rename rename, String message, String hint) {
        Location where = declared.origins().getOrDefault(rename.to(), Location.COMMAND_LINE);
        problems.add(Problem.of(Code.UNKNOWN_RENAME, where, message, hint));
    }
}
