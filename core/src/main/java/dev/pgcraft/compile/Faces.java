package dev.pgcraft.compile;

import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.DottedName;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What of a model may be granted: the public faces of resources, and views; never what lies behind them. */
final class Faces {

    private static final String ANY = "*";
    private static final String PUBLIC = "public";

    private final List<ObjectId> faces = new ArrayList<>();
    private final NavigableMap<ObjectId, ObjectId> tables = new TreeMap<>();

    void add(ObjectId face) {
        faces.add(face);
    }

    /** A face of a resource whose rows are in a table: itself, or one behind it. */
    void add(ObjectId face, ObjectId table) {
        add(face);
        tables.put(face, table);
    }

    /** The table with the rows of a face, where it shows those of a resource. */
    Optional<ObjectId> table(ObjectId face) {
        return Optional.ofNullable(tables.get(face));
    }

    /** Those that a pattern means: {@code schema.name}, either part of which may be a star. */
    List<ObjectId> matching(String pattern) {
        List<String> parts = DottedName.parse(pattern).parts();
        if (parts.size() > 2) {
            return List.of();
        }
        String schema = parts.size() == 2 ? parts.getFirst() : PUBLIC;
        return faces.stream()
                .filter(face -> matches(schema, face.path().getFirst()) && matches(parts.getLast(), face.name()))
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
            String schema = face.path().getFirst();
            known.add(new DottedName(List.of(schema, face.name())).toString());
            known.add(new DottedName(List.of(schema, ANY)).toString());
        }
        return DidYouMean.hint(pattern, known);
    }

    /** Whether it is called and not read. */
    static boolean isFunction(ObjectId face) {
        return face.kind() == Kind.FUNCTION;
    }
}
