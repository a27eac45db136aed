package dev.pgcraft.compile;

import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.DottedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What of a model may be granted: the public faces of resources, and views; never what lies behind them. */
final class Faces {

    private static final String ANY = "*";
    private static final String PUBLIC = "public";

    private final List<ObjectId> faces = new ArrayList<>();

    void add(ObjectId face) {
        faces.add(face);
    }

    /** Those that a pattern means: {@code schema.name}, either part of which may be a star. */
    List<ObjectId> matching(String pattern) {
        List<String> parts = DottedName.parse(pattern).parts();
        if (parts.size() > 2) {
            return List.of();
        }
        String schema = parts.size() == 2 ? parts.getFirst() : PUBLIC;
        return faces.stream()
                .filter(face -> matches(schema, face.path().getFirst())
                        && matches(parts.getLast(), face.path().getLast()))
                .sorted()
                .toList();
    }

    private static boolean matches(String pattern, String name) {
        return pattern.equals(ANY) || pattern.equals(name);
    }

    /** What somebody may have meant by a pattern that means nothing. */
    Optional<String> hint(String pattern) {
        TreeSet<String> known = new TreeSet<>();
        for (ObjectId face : faces) {
            known.add(new DottedName(face.path()).toString());
            known.add(new DottedName(List.of(face.path().getFirst(), ANY)).toString());
        }
        return DidYouMean.hint(pattern, known);
    }
}
