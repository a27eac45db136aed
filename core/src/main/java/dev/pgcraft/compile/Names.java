package dev.pgcraft.compile;

import dev.pgcraft.plugin.Naming;
import dev.pgcraft.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of all generated objects, in one place.
 *
 * @param templates by key; {@code {table}} and the like stand for what differs
 */
public record Names(SortedMap<String, String> templates) implements Naming {

    /** The names pgcraft has always given. */
    public static final Names STANDARD = new Names(new TreeMap<>(Map.ofEntries(
            Map.entry("primary_key", "pk__{table}__{columns}"),
            Map.entry("foreign_key", "fk__{table}__{columns}__{target}"),
            Map.entry("unique", "uq__{table}__{columns}"),
            Map.entry("index", "ix__{table}__{columns}"),
            Map.entry("check", "ck__{table}__{columns}"),
            Map.entry("trigger", "{schema}_{table}_{operation}"),
            Map.entry("guard", "_protect_{schema}_{table}_{operation}"),
            Map.entry("root", "{table}_root"),
            Map.entry("attributes", "{table}_attributes"),
            Map.entry("entity", "{table}_entity"),
            Map.entry("attribute", "{table}_attribute"),
            Map.entry("lives", "{table}_lives"),
            Map.entry("former", "{table}_former"),
            Map.entry("history", "{table}_history"),
            Map.entry("as_of", "{table}_as_of"),
            Map.entry("at", "{table}_at"),
            Map.entry("erase", "{table}_erase"),
            Map.entry("forget", "{table}_forget"),
            Map.entry("attributes_by_month", "{table}_attributes_by_month"),
            Map.entry("attribute_by_month", "{table}_attribute_by_month"),
            Map.entry("months", "{table}_months"),
            Map.entry("balances", "{table}_balances"),
            Map.entry("named_balances", "{table}_{name}_balances"),
            Map.entry("latest", "{table}_latest"),
            Map.entry("named_latest", "{table}_{name}_latest"),
            Map.entry("running_balances", "{table}_running_balances"),
            Map.entry("named_running_balances", "{table}_{name}_running_balances"),
            Map.entry("kept", "{table}_{columns}_kept"),
            Map.entry("running", "{table}_{columns}_running"),
            Map.entry("fill", "_fill_{schema}_{table}_{columns}"),
            Map.entry("unbalanced", "{table}_unbalanced"),
            Map.entry("keys", "{table}_keys"),
            Map.entry("statistics", "{table}_{name}_statistics"),
            Map.entry("all", "{table}_all"),
            Map.entry("deleted", "{table}_deleted"),
            Map.entry("tenant", "current_tenant"),
            Map.entry("tenants", "tenants"),
            Map.entry("refresh", "refresh_{table}"),
            Map.entry("refreshes", "{table}_refreshes"),
            Map.entry("event", "{schema}_{table}_{name}"),
            Map.entry("event_rows", "_{schema}_{table}_{name}_rows"),
            Map.entry("event_existing", "_{schema}_{table}_{name}_existing"),
            Map.entry("helper", "_{name}"))));

    private static final Pattern MARKER = Pattern.compile("\\{([^{}]*)}");
    private static final String SCHEMA = "schema";
    private static final String COLUMNS = "columns";
    private static final int HASH_DIGITS = 10;

    public Names {
        templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    }

    /**
     * What stands in the way of a template for names of this kind.
     *
     * @param key one that there is
     */
    public Optional<String> flaw(String key, String template) {
        String standard = Optional.ofNullable(templates.get(key)).orElseThrow();
        SortedSet<String> used = markers(template);
        SortedSet<String> known = known(standard);
        SortedSet<String> missing = needed(key, standard);
        missing.removeAll(used);
        used.removeAll(known);
        if (!used.isEmpty()) {
            return Optional.of("{%s} does not stand for anything; there is: {%s}"
                    .formatted(used.first(), String.join("}, {", known)));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("without {%s}, names of different things would be the same".formatted(missing.first()));
    }

    /** A schema is known for everything but what is named after columns. */
    private static SortedSet<String> known(String standard) {
        SortedSet<String> known = markers(standard);
        if (!known.contains(COLUMNS)) {
            known.add(SCHEMA);
        }
        return known;
    }

    /** What lives in a schema or on a table need not repeat that; a table has one primary key. */
    private static SortedSet<String> needed(String key, String standard) {
        SortedSet<String> needed = markers(standard);
        needed.remove(SCHEMA);
        switch (key) {
            case "primary_key" -> needed.remove(COLUMNS);
            case "foreign_key", "check" -> needed.retainAll(List.of(COLUMNS));
            default -> {}
        }
        return needed;
    }

    private static SortedSet<String> markers(String template) {
        return MARKER.matcher(template)
                .results()
                .map(marker -> marker.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same names, but those of {@code key} by another template. */
    public Names with(String key, String template) {
        TreeMap<String, String> changed = new TreeMap<>(templates);
        changed.put(key, template);
        return new Names(changed);
    }

    @Override
    public Identifier name(String key, Map<String, String> parts) {
        String template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("no template for names of kind " + key);
        }
        String whole =
                MARKER.matcher(template).replaceAll(marker -> Matcher.quoteReplacement(part(marker.group(1), parts)));
        return Identifier.of(cut(whole));
    }

    private static String part(String marker, Map<String, String> parts) {
        String part = parts.get(marker);
        if (part == null) {
            throw new IllegalArgumentException("nothing stands for {" + marker + "}");
        }
        return part;
    }

    /** A name that is too long keeps its beginning and ends in a hash of the whole. */
    private static String cut(String whole) {
        if (Identifier.fits(whole)) {
            return whole;
        }
        String end = "_" + hash(whole);
        return beginning(whole, Identifier.MOST_BYTES - end.length()) + end;
    }

    private static String beginning(String whole, int mostBytes) {
        int end = 0;
        int bytes = 0;
        while (end < whole.length()) {
            int next = whole.offsetByCodePoints(end, 1);
            bytes += whole.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > mostBytes) {
                break;
            }
            end = next;
        }
        return whole.substring(0, end);
    }

    private static String hash(String whole) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
