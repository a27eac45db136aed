package dev.pgcraft.builtin.row;

import dev.pgcraft.sql.Sql;

/** What the API says of whoever asks: a setting that any session can give itself. */
final class Claims {

    private static final String CLAIM = "nullif(current_setting('request.jwt.claims', true), '')::json ->> $S";

    private Claims() {}

    /** One of the claims, as text; null where nobody said anything. */
    static Sql claim(String name) {
        return Sql.of(CLAIM, name);
    }
}
