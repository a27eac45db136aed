package dev.pgcraft.yaml;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** Reads what a foreign key points to. */
final class TargetReader {

    private final Reading reading;

    TargetReader(Reading reading) {
        this.reading = reading;
    }

    /** {@code resource.column} or {@code schema.resource.column}. */
    Optional<List<Identifier>> resolved(String written, Location where) {
        return target(written, where, 2, "\"resource.column\" or \"schema.resource.column\"");
    }

    /** {@code schema.table.column}. */
    Optional<List<Identifier>> raw(String written, Location where) {
        return target(written, where, 3, "\"schema.table.column\"");
    }

    private Optional<List<Identifier>> target(String written, Location where, int fewest, String form) {
        Optional<List<Identifier>> path = reading.path(written, where);
        if (path.isPresent() && (path.get().size() < fewest || path.get().size() > 3)) {
            reading.report(
                    Code.REFERENCE_FORM,
                    where,
                    "\"%s\" does not say where to point".formatted(written),
                    "write %s; quote a part that holds a dot: '\"a.b\".id'".formatted(form));
            return Optional.empty();
        }
        return path;
    }
}
