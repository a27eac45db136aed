package dev.pgcraft.migrate;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a revision file says: {@code V20260315191632_01__add_products_table.sql}, as Flyway has it.
 *
 * @param version the revision's number, {@code 20260315191632}
 * @param step 1 for a name without {@code _01}
 */
record FileName(Direction direction, String version, int step, String slug) {

    private static final Pattern FORM = Pattern.compile("([VU])(\\d{14})(?:_(\\d{2,6}))?__(\\w+)\\.sql");
    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_SLUG = 60;

    /** The number of a revision made at this time. */
    static String version(Instant created) {
        return VERSION.format(created);
    }

    /** The parts of a name, if it is one of ours. */
    static Optional<FileName> parse(String name) {
        Matcher matcher = FORM.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Direction direction = matcher.group(1).equals("V") ? Direction.UP : Direction.DOWN;
        int step = Optional.ofNullable(matcher.group(3)).map(Integer::parseInt).orElse(0) + 1;
        return Optional.of(new FileName(direction, matcher.group(2), step, matcher.group(4)));
    }

    /** The message in small ASCII letters, digits and underscores. */
    static String slug(String message) {
        String ascii = Normalizer.normalize(message.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_");
        String cut = ascii.substring(0, Math.min(ascii.length(), LONGEST_SLUG)).replaceAll("^_+|_+$", "");
        return cut.isEmpty() ? "revision" : cut;
    }

    @Override
    public String toString() {
        String letter = direction == Direction.UP ? "V" : "U";
        String suffix = step == 1 ? "" : String.format(Locale.ROOT, "_%02d", step - 1);
        return letter + version + suffix + "__" + slug + ".sql";
    }
}
