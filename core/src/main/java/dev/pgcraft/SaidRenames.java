package dev.pgcraft;

import dev.pgcraft.change.Change.Rename;
import dev.pgcraft.change.Intentions;
import dev.pgcraft.change.SaidRename;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the objects of which said renames speak: there is one of the old name, and one of the new name is wanted. */
final class SaidRenames {

    /** A type in a schema, as PostgreSQL writes it. */
    private static final Pattern DOTTED =
            Pattern.compile("%1$s\\.%1$s".formatted("(?:\"(?:[^\"]|\"\")*\"|[a-z0-9_]+)"));

    private final Database from;
    private final Database to;

    /** What gets a new name, by the id that it has before anything is renamed. */
    private final Map<ObjectId, String> names = new TreeMap<>();

    private final List<Problem> problems = new ArrayList<>();

    private SaidRenames(Database from, Database to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The same declaration, with renames of certain objects in the place of those that were said.
     *
     * @throws ProblemException E116 if one speaks of nothing, or of several objects
     */
    static Declared find(Declared declared, Database from, Database to) {
        Intentions intentions = declared.intentions();
        if (intentions.said().isEmpty()) {
            return declared;
        }
        SaidRenames renames = new SaidRenames(from, to);
        List<Rename> found = renames.find(intentions);
        ProblemException.throwIfAny(renames.problems);
        return declared.with(intentions.found(found));
    }

    /** From the outside in: what is in a schema that gets another name is in the new one afterwards. */
    private List<Rename> find(Intentions intentions) {
        List<Rename> found = new ArrayList<>();
        List<SaidRename> outsideIn = intentions.said().stream()
                .sorted(Comparator.comparingInt(this::depth))
                .toList();
        List<Rename> declared = new ArrayList<>(intentions.renames());
        for (SaidRename said : outsideIn) {
            if (depth(said) > 1) {
                declared.forEach(this::note);
                declared.clear();
            }
            find(said).ifPresent(object -> {
                ObjectId place = place(object);
                names.put(object, said.name());
                found.add(new Rename(place, place.named(said.name())));
            });
        }
        return found;
    }

    /** Functions come behind the types that may be their arguments. */
    private int depth(SaidRename said) {
        return 2 * said.path().size() + (candidates(said).stream().anyMatch(id -> id.kind() == Kind.FUNCTION) ? 1 : 0);
    }

    private void note(Rename declared) {
        from.objects().keySet().stream()
                .filter(id -> id.kind() == declared.from().kind())
                .filter(id -> place(id).equals(declared.from()))
                .filter(id -> to.find(declared.to()).isPresent())
                .forEach(id -> names.put(id, declared.to().name()));
    }

    private Optional<ObjectId> find(SaidRename said) {
        List<ObjectId> candidates = candidates(said);
        List<ObjectId> fitting = candidates.stream()
                .filter(id -> isWanted(place(id), place(id).named(said.name())))
                .toList();
        if (fitting.size() == 1 && !isMadeAnew(fitting.getFirst())) {
            return Optional.of(fitting.getFirst());
        }
        report(said, candidates, fitting);
        return Optional.empty();
    }

    private boolean isWanted(ObjectId old, ObjectId young) {
        boolean staysBoth = to.find(old).isPresent() && from.find(young).isPresent();
        return to.find(young).isPresent() && !staysBoth;
    }

    /** As it was called before, or as it is called once that has its new name in which it is. */
    private List<ObjectId> candidates(SaidRename said) {
        List<ObjectId> before = having(said::means);
        return before.isEmpty() ? having(id -> said.means(place(id))) : before;
    }

    private List<ObjectId> having(Predicate<ObjectId> condition) {
        return from.objects().keySet().stream().filter(condition).toList();
    }

    /** The id of something when all that it is in has its new name, but not yet the thing itself. */
    private ObjectId place(ObjectId before) {
        return switch (before.path().size()) {
            case 1 -> before;
            case 2 ->
                withArguments(in(ObjectId.schema(Identifier.of(before.path().getFirst())), before));
            default -> {
                QualifiedName home =
                        QualifiedName.of(before.path().get(0), before.path().get(1));
                yield ObjectId.relations(home).stream()
                        .filter(relation -> from.find(relation).isPresent())
                        .findFirst()
                        .map(relation -> in(relation, before))
                        .orElse(before);
            }
        };
    }

    private ObjectId in(ObjectId home, ObjectId before) {
        return before.moved(home, place(home).named(names.getOrDefault(home, home.name())));
    }

    /** A function is told from others by the types of its arguments, which may have other names, too. */
    private ObjectId withArguments(ObjectId id) {
        if (id.arguments().indexOf('.') < 0) {
            return id;
        }
        String arguments =
                DOTTED.matcher(id.arguments()).replaceAll(type -> Matcher.quoteReplacement(typeNow(type.group())));
        return new ObjectId(id.kind(), List.of(id.path().getFirst(), id.name() + arguments));
    }

    private String typeNow(String before) {
        List<String> parts = DottedName.parse(before).parts();
        QualifiedName name = QualifiedName.of(parts.getFirst(), parts.getLast());
        return Stream.concat(Stream.of(ObjectId.of(Kind.TYPE, name)), ObjectId.relations(name).stream())
                .filter(id -> from.find(id).isPresent())
                .findFirst()
                .map(id -> place(id).named(names.getOrDefault(id, id.name())).path())
                .map(path -> Sql.of("$N", QualifiedName.of(path.getFirst(), path.getLast()))
                        .text())
                .orElse(before);
    }

    /** Where PostgreSQL would leave the old name somewhere: in the constraint of a constraint trigger. */
    private boolean isMadeAnew(ObjectId id) {
        return from.find(id).orElseThrow() instanceof Trigger trigger && trigger.isConstraint();
    }

    private void report(SaidRename said, List<ObjectId> candidates, List<ObjectId> fitting) {
        if (candidates.isEmpty()) {
            report(said, "there is nothing of that name", "the old name is the one in the last revision");
        } else if (fitting.size() > 1) {
            String exact = fitting.stream().map(SaidRename::exactly).collect(Collectors.joining("\", \"", "\"", "\""));
            report(said, "it may be %s".formatted(words(fitting)), "say which: %s".formatted(exact));
        } else if (fitting.size() == 1) {
            report(
                    said,
                    "a constraint trigger is made anew to get another name",
                    "leave --rename out: no rows hang on it");
        } else {
            report(
                    said,
                    "the model does not have %s under the new name \"%s\"".formatted(words(candidates), said.name()),
                    "the new name is the one in the model; a function with arguments of other types is another one");
        }
    }

    private static String words(List<ObjectId> ids) {
        return ids.stream().map(ObjectId::toString).collect(Collectors.joining(" or "));
    }

    private void report(SaidRename said, String message, String hint) {
        problems.add(Problem.of(
                Code.UNKNOWN_RENAME, Location.COMMAND_LINE, "--rename %s: %s".formatted(said, message), hint));
    }
}
