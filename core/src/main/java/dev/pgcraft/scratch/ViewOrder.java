package dev.pgcraft.scratch;

import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A guess at which view reads which, from the names in their text; only to spare PostgreSQL vain attempts. */
final class ViewOrder {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_$]+");

    /** Views by the first word of their name. */
    private final Map<String, List<View>> named = new HashMap<>();

    private final SequencedSet<View> ordered = new LinkedHashSet<>();

    private ViewOrder(List<View> views) {
        for (View view : views) {
            words(name(view))
                    .findFirst()
                    .ifPresent(word -> named.computeIfAbsent(word, first -> new ArrayList<>())
                            .add(view));
        }
    }

    static List<View> of(List<SchemaObject> objects) {
        List<View> views = objects.stream()
                .filter(View.class::isInstance)
                .map(View.class::cast)
                .toList();
        ViewOrder order = new ViewOrder(views);
        views.forEach(view -> order.visit(view, new LinkedHashSet<>()));
        return new ArrayList<>(order.ordered);
    }

    private void visit(View view, SequencedSet<View> path) {
        if (ordered.contains(view) || !path.add(view)) {
            return;
        }
        String query = view.query().text();
        words(query)
                .flatMap(word -> named.getOrDefault(word, List.of()).stream())
                .filter(other -> query.contains(name(other)))
                .forEach(other -> visit(other, path));
        ordered.add(view);
    }

    private static String name(View view) {
        return view.name().name().name();
    }

    private static Stream<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty());
    }
}
