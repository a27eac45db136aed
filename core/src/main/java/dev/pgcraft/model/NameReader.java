package dev.pgcraft.model;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads names as people write them, in every language of models; what is none becomes a problem. */
public final class NameReader {

    private static final String PUBLIC = "public";

    private final List<Problem> problems;

    /**
     * A reader of names.
     *
     * @param problems where to say what is wrong
     */
    public NameReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** One name, taken literally. */
    public Optional<Identifier> name(String written, Location where) {
        return identifier(DottedName.literal(written), where);
    }

    /** The name of a resource or view; without a schema it lives in {@code public}. */
    public Optional<QualifiedName> qualifiedName(String written, Location where) {
        List<String> parts = DottedName.parse(written).parts();
        if (parts.size() > 2) {
            problems.add(Problem.of(
                    Code.BAD_VALUE,
                    where,
                    "\"%s\" has more parts than schema and name".formatted(written),
                    "quote a part that holds a dot: 'schema.\"a.b\"'"));
            return Optional.empty();
        }
        Optional<Identifier> schema = identifier(parts.size() == 2 ? parts.getFirst() : PUBLIC, where);
        Optional<Identifier> name = identifier(parts.getLast(), where);
        return schema.flatMap(first -> name.map(second -> new QualifiedName(first, second)));
    }

    /** The names in a dotted name, if each is one. */
    public Optional<List<Identifier>> path(String written, Location where) {
        List<String> parts = DottedName.parse(written).parts();
        List<Identifier> names =
                parts.stream().flatMap(part -> identifier(part, where).stream()).toList();
        return names.size() == parts.size() ? Optional.of(names) : Optional.empty();
    }

    /** What a foreign key points to: {@code resource.column} or {@code schema.resource.column}. */
    public Optional<List<Identifier>> resolvedTarget(String written, Location where) {
        return target(written, where, 2, "\"resource.column\" or \"schema.resource.column\"");
    }

    /** What a foreign key points to that is no resource: {@code schema.table.column}. */
    public Optional<List<Identifier>> rawTarget(String written, Location where) {
        return target(written, where, 3, "\"schema.table.column\"");
    }

    private Optional<List<Identifier>> target(String written, Location where, int fewest, String form) {
        Optional<List<Identifier>> path = path(written, where);
        if (path.isPresent() && (path.get().size() < fewest || path.get().size() > 3)) {
            problems.add(Problem.of(
                    Code.REFERENCE_FORM,
                    where,
                    "\"%s\" does not say where to point".formatted(written),
                    "write %s; quote a part that holds a dot: '\"a.b\".id'".formatted(form)));
            return Optional.empty();
        }
        return path;
    }

    private Optional<Identifier> identifier(String name, Location where) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            problems.add(Problem.of(Code.BAD_VALUE, where, "a name is empty"));
            return Optional.empty();
        }
        if (!Identifier.fits(name)) {
            int bytes = name.getBytes(StandardCharsets.UTF_8).length;
            String message =
                    "name \"%s\" has %d bytes, and PostgreSQL keeps %d".formatted(name, bytes, Identifier.MOST_BYTES);
            problems.add(Problem.of(Code.NAME_TOO_LONG, where, message, "choose a shorter name"));
            return Optional.empty();
        }
        return Optional.of(Identifier.of(name));
    }
}
