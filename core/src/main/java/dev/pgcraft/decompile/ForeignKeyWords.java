package dev.pgcraft.decompile;

import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.ForeignKey.Action;
import dev.pgcraft.model.ForeignKey.Reference;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's own words for a foreign key. */
final class ForeignKeyWords {

    private static final String ACTIONS =
            Arrays.stream(Action.values()).map(Action::sql).collect(Collectors.joining("|"));
    private static final Pattern OPTIONS =
            Pattern.compile("(?: ON UPDATE (?<update>%1$s))?(?: ON DELETE (?<delete>%1$s))?".formatted(ACTIONS));

    private final Predicate<QualifiedName> isResource;
    private final Predicate<List<Identifier>> isCovered;

    /**
     * A reader of foreign keys.
     *
     * @param isCovered whether the columns have an index anyway
     */
    ForeignKeyWords(Predicate<QualifiedName> isResource, Predicate<List<Identifier>> isCovered) {
        this.isResource = isResource;
        this.isCovered = isCovered;
    }

    /** Empty if something stands there for which the model language has no word. */
    Optional<ForeignKey> of(Constraint constraint) {
        Fragment whole = Fragment.of(constraint.definition().text());
        int open = bracket(whole, 0);
        int close = whole.afterBracket(open);
        int targetOpen = bracket(whole, close);
        int end = whole.afterBracket(targetOpen);
        Matcher options = OPTIONS.matcher(whole.part(end, whole.tokens().size()).text());
        List<String> target = DottedName.parse(
                        whole.part(close, targetOpen).text().strip().substring("REFERENCES ".length()))
                .parts();
        if (!options.matches() || target.size() != 2) {
            return Optional.empty();
        }
        QualifiedName table = QualifiedName.of(target.getFirst(), target.getLast());
        Location where = Location.of(constraint.id().toString());
        Optional<List<Identifier>> columns = KeyColumns.names(whole.part(open + 1, close - 1));
        Optional<List<Identifier>> targets = KeyColumns.names(whole.part(targetOpen + 1, end - 1));
        return columns.flatMap(own -> targets.map(others -> new ForeignKey(
                Optional.of(constraint.name()),
                references(own, table, others, where),
                !isResource.test(table),
                action(options.group("delete")),
                action(options.group("update")),
                isCovered.test(own),
                where)));
    }

    private static List<Reference> references(
            List<Identifier> own, QualifiedName table, List<Identifier> others, Location where) {
        return IntStream.range(0, own.size())
                .mapToObj(i -> new Reference(own.get(i), List.of(table.schema(), table.name(), others.get(i)), where))
                .toList();
    }

    private static Optional<Action> action(@Nullable String words) {
        return Arrays.stream(Action.values())
                .filter(action -> action.sql().equals(words))
                .findFirst();
    }

    private static int bracket(Fragment whole, int from) {
        int at = from;
        while (!whole.tokens().get(at).is('(')) {
            at++;
        }
        return at;
    }
}
