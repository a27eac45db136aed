package dev.pgcraft.catalog;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The row at which a result stands. */
record Row(ResultSet result) {

    Identifier name(String column) throws SQLException {
        return Identifier.of(result.getString(column));
    }

    /** The name in {@code column}, inside the schema that the row names. */
    QualifiedName qualified(String column) throws SQLException {
        return new QualifiedName(name("schema"), name(column));
    }

    String text(String column) throws SQLException {
        return result.getString(column);
    }

    Optional<String> maybe(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    Optional<String> comment() throws SQLException {
        return maybe("comment");
    }

    Sql sql(String column) throws SQLException {
        return Sql.raw(result.getString(column));
    }

    PgType type(String column) throws SQLException {
        return new PgType(result.getString(column));
    }

    boolean is(String column) throws SQLException {
        return result.getBoolean(column);
    }

    int number(String column) throws SQLException {
        return result.getInt(column);
    }

    long longNumber(String column) throws SQLException {
        return result.getLong(column);
    }

    /** Where the row's object is, in the system table with this oid. */
    Address address(long catalog) throws SQLException {
        return Address.of(catalog, longNumber("oid"));
    }
}
