package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * During which time something held.
 *
 * @param of what it is a time of: a thing, or an attribute of a thing
 * @param value what held then
 * @param gone whether it is the moment at which the thing went
 */
record Span(long id, String of, OffsetDateTime from, Optional<OffsetDateTime> to, String value, boolean gone) {

    static final Row<Span> ROW = Span::read;

    private static Span read(ResultSet row) throws SQLException {
        return new Span(
                row.getLong("id"),
                row.getString("attribute"),
                row.getObject("valid_from", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("valid_to", OffsetDateTime.class)),
                String.valueOf(row.getString("value")),
                row.getBoolean("gone"));
    }

    /** What is wrong with the spans of all things, ordered by when they begin. */
    static List<String> broken(List<Span> spans) {
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (!span.gone()
                    && span.to().isPresent()
                    && !span.from().isBefore(span.to().get())) {
                broken.add("ends before it begins: " + span);
            }
            if (i > 0 && spans.get(i - 1).isBefore(span)) {
                spans.get(i - 1).against(span).ifPresent(broken::add);
            }
        }
        return broken;
    }

    private boolean isBefore(Span next) {
        return id == next.id() && of.equals(next.of());
    }

    private Optional<String> against(Span next) {
        if (to.isEmpty() || next.from().isBefore(to.get())) {
            return Optional.of("overlap: %s and %s".formatted(this, next));
        }
        if (gone && !next.from().isAfter(from)) {
            return Optional.of("back before it went: %s and %s".formatted(this, next));
        }
        boolean hole = next.from().isAfter(to.get());
        if (hole && !gone && id <= Torments.ALL && of.isEmpty()) {
            return Optional.of("a hole: %s and %s".formatted(this, next));
        }
        return Optional.empty();
    }
}
