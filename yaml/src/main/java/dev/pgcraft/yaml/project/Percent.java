package dev.pgcraft.yaml.project;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding as URLs have it: unlike in web forms, a plus sign is a plus sign. */
final class Percent {

    private Percent() {}

    /**
     * The text that was meant.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits
     */
    static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            int next = text.indexOf('%', at);
            int end = next < 0 ? text.length() : next;
            bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
            if (next < 0) {
                break;
            }
            if (next + 3 > text.length()) {
                throw new IllegalArgumentException("cut short");
            }
            bytes.write(HexFormat.fromHexDigits(text, next + 1, next + 3));
            at = next + 3;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
