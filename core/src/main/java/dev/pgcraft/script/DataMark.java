package dev.pgcraft.script;

import dev.pgcraft.sql.Sql;

/** The place in a file where a person has to say what becomes of data; nothing runs while it stands there. */
final class DataMark {

    private static final String BEGINNING = "-- data: ";

    private DataMark() {}

    /** Whether a statement stands at such a place. */
    static boolean isAt(Statement statement) {
        return statement.sql().text().startsWith(BEGINNING);
    }

    /** The comment line that marks it. */
    static Sql of(String words) {
        return Sql.raw(BEGINNING + words.replaceAll("\\s+", " "));
    }
}
