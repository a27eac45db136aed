package dev.pgcraft.migrate;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of a revision that never changes: 12 hex digits. */
public record RevisionId(String hex) implements Comparable<RevisionId> {

    private static final int DIGITS = 12;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

    public RevisionId {
        if (!isId(hex)) {
            throw new IllegalArgumentException("not a revision id: \"%s\"".formatted(hex));
        }
    }

    /** The id of a revision that is new: a fingerprint of where it hangs, when it was made, and what it says. */
    public static RevisionId of(List<RevisionId> parents, Instant created, String message) {
        String origin = parents.stream().map(RevisionId::hex).collect(Collectors.joining(","));
        return new RevisionId(
                Sha256.hex(origin + "\n" + created + "\n" + message).substring(0, DIGITS));
    }

    /** Whether the text could be an id. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(RevisionId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
