package dev.pgcraft.scratch;

import java.util.regex.Pattern;

/** Whether a text speaks of a name: it has it in it as a whole word. */
final class Mention {

    private Mention() {}

    static boolean of(String name, String text) {
        return text.contains(name)
                && Pattern.compile("(?<![\\p{L}\\d_])" + Pattern.quote(name) + "(?![\\p{L}\\d_])")
                        .matcher(text)
                        .find();
    }
}
