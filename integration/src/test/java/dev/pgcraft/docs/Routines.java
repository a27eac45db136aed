package dev.pgcraft.docs;

import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What functions do to tables and views, themselves and through others that they call. PostgreSQL does not know that of
 * what it has not run: it is what stands in their texts.
 */
record Routines(Database database) {

    private static final String WRITES =
            "\\b(INSERT INTO|(?<!DO )UPDATE|DELETE FROM|REFRESH MATERIALIZED VIEW( CONCURRENTLY)?) ";
    private static final String READS = "\\b(FROM|JOIN) \\(*";
    private static final Pattern BODY = Pattern.compile("\n(AS|BEGIN ATOMIC|(?=RETURN ))");
    private static final Set<Kind> RELATIONS = EnumSet.of(Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW);

    /** The relations to which it writes. */
    SortedSet<ObjectId> written(Function function) {
        return named(WRITES, function);
    }

    /** The relations that it reads. */
    SortedSet<ObjectId> read(Function function) {
        return named(READS, function);
    }

    /** Whether it does nothing but refuse. */
    boolean refuses(Function function) {
        return text(function).contains("RAISE EXCEPTION") && written(function).isEmpty();
    }

    private SortedSet<ObjectId> named(String how, Function function) {
        SortedSet<ObjectId> named = new TreeSet<>();
        for (Function each : withCalled(function)) {
            for (ObjectId id : database.objects().keySet()) {
                if (RELATIONS.contains(id.kind()) && says(each, how, id)) {
                    named.add(id);
                }
            }
        }
        return named;
    }

    private Set<Function> withCalled(Function function) {
        Set<Function> called = new LinkedHashSet<>();
        List<Function> next = List.of(function);
        while (!next.isEmpty()) {
            called.addAll(next);
            next = next.stream()
                    .flatMap(caller -> functions().stream().filter(each -> says(caller, "", each.id())))
                    .filter(each -> !called.contains(each))
                    .distinct()
                    .toList();
        }
        return called;
    }

    private List<Function> functions() {
        return database.objects().values().stream()
                .filter(Function.class::isInstance)
                .map(Function.class::cast)
                .toList();
    }

    private static boolean says(Function function, String before, ObjectId named) {
        String name = named.path().getFirst() + "." + named.name();
        return Pattern.compile(before + "(?<![\\w.])" + Pattern.quote(name) + "(?![\\w.])")
                .matcher(text(function))
                .find();
    }

    /** Its body; statements that are put together from pieces in one piece. */
    private static String text(Function function) {
        String definition = function.definition().text();
        return BODY.split(definition, 2)[1].replace("' || '", "").replaceAll("\\s+", " ");
    }
}
