package dev.pgcraft.large;

import java.util.Arrays;
import java.util.List;

/** Statements one below the other: what is indented goes on with the line above. */
final class Templates {

    private Templates() {}

    static List<String> statements(String text) {
        return Arrays.stream(text.split("\n(?![ )])")).toList();
    }
}
