package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A view.
 *
 * @param columns what it shows, in order; empty while only declared
 * @param options {@code security_invoker}, {@code security_barrier} and {@code check_option}
 * @param query its SELECT, without a closing semicolon
 */
public record View(QualifiedName name, List<Shown> columns, Parameters options, Sql query, Optional<String> comment)
        implements SchemaObject {

    /**
     * A column of a view.
     *
     * @param collation as SQL, where it is not the type's own
     */
    public record Shown(Identifier name, PgType type, Optional<Sql> collation) {}

    public View {
        columns = List.copyOf(columns);
    }

    /** A view without options. */
    public View(QualifiedName name, List<Shown> columns, Sql query, Optional<String> comment) {
        this(name, columns, Parameters.NONE, query, comment);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(Kind.VIEW, name);
    }

    /** Whether what it reads is asked for with the rights of whoever asks, and not with its owner's. */
    public boolean readsAsAsker() {
        return Set.of("true", "on", "yes", "1").contains(options.values().getOrDefault("security_invoker", "false"));
    }

    /** Whether CREATE OR REPLACE can put either view in the other's place, so that there is a way back. */
    public boolean replaceableBy(View other) {
        return columns.equals(other.columns);
    }
}
