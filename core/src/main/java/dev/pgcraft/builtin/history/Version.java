package dev.pgcraft.builtin.history;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value;
import dev.pgcraft.model.Expression;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** What is known of each version beside its values: when it began, by what, and who made it. */
final class Version {

    static final Identifier VALID_FROM = Identifier.of("valid_from");
    static final Identifier VALID_TO = Identifier.of("valid_to");
    static final Identifier VALID_UNTIL = Identifier.of("valid_until");
    static final Identifier OPERATION = Identifier.of("operation");
    static final Identifier CHANGED_BY = Identifier.of("changed_by");
    static final Identifier CLAIM = Identifier.of("claim");
    static final Identifier TRANSACTION = Identifier.of("transaction");
    static final Identifier ERASED = Identifier.of("erased");

    static final Identifier CHANGED_AT = Identifier.of("changed_at");
    static final Identifier CHANGED_IN = Identifier.of("changed_in");
    static final Identifier ATTRIBUTE = Identifier.of("attribute");
    static final Identifier BORN = Identifier.of("born");
    static final Identifier BORN_BY = Identifier.of("born_by");
    static final Identifier BORN_CLAIM = Identifier.of("born_claim");
    static final Identifier SINCE = Identifier.of("since");
    static final Identifier UNTIL = Identifier.of("until");

    static final Identifier CREATED_AT = Identifier.of("created_at");
    static final Identifier UPDATED_AT = Identifier.of("updated_at");

    /** Who calls through the API: the subject of the claims that it was given. */
    static final Sql SUBJECT = Sql.raw("(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')");

    static final PgType MOMENT = new PgType("timestamp with time zone");
    static final PgType TEXT = new PgType("text");
    static final PgType XID = new PgType("xid8");
    static final PgType JSON = new PgType("jsonb");

    /** Names that a history has for columns of its own. */
    static final List<Identifier> NAMES = List.of(
            VALID_FROM,
            VALID_TO,
            VALID_UNTIL,
            OPERATION,
            CHANGED_BY,
            CLAIM,
            TRANSACTION,
            ERASED,
            CHANGED_AT,
            CHANGED_IN,
            ATTRIBUTE,
            BORN,
            BORN_BY,
            BORN_CLAIM,
            SINCE,
            UNTIL);

    private Version() {}

    /** What a column of the table of rows holds. */
    static PgType type(Identifier name) {
        return switch (name.name()) {
            case "valid_from", "changed_at" -> MOMENT;
            case "transaction", "changed_in" -> XID;
            default -> TEXT;
        };
    }

    /** A column of the rows that are there now, which fills itself. */
    static Column own(Identifier name, PgType type, boolean nullable, Sql value, Location where) {
        return new Column(
                name,
                type,
                Optional.empty(),
                nullable,
                new Value.Default(new Expression(value.text(), where)),
                Optional.empty(),
                Column.Evolution.NONE,
                where);
    }

    /** A column of the log, which a trigger fills. */
    static Column ofLog(Identifier name, PgType type, boolean nullable, Location where) {
        return new Column(
                name,
                type,
                Optional.empty(),
                nullable,
                new Value.None(),
                Optional.empty(),
                Column.Evolution.NONE,
                where);
    }
}
