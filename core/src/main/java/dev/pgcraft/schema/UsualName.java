package dev.pgcraft.schema;

import dev.pgcraft.sql.Identifier;
import java.nio.charset.StandardCharsets;

/** The names that PostgreSQL gives to what belongs to a column and was given none. */
final class UsualName {

    private UsualName() {}

    /**
     * Table, column and ending together: of table and column the longer one gives way, byte by byte, and then no
     * character is cut.
     */
    static Identifier of(Identifier table, Identifier column, String ending) {
        int left = bytes(table.name()).length;
        int right = bytes(column.name()).length;
        while (left + "_".length() + right + ending.length() > Identifier.MOST_BYTES) {
            if (left > right) {
                left--;
            } else {
                right--;
            }
        }
        return Identifier.of(cut(table.name(), left) + "_" + cut(column.name(), right) + ending);
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static String cut(String name, int length) {
        int end = name.length();
        while (bytes(name.substring(0, end)).length > length) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
