package dev.pgcraft.builtin.key;

import dev.pgcraft.model.Column.Value.Default;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code uuid_key}, {@code id uuid default gen_random_uuid()}, and {@code uuid7_key}, whose values grow with time.
 *
 * @param source what makes a value, in SQL
 */
public record UuidKey(String name, KeyColumn column, Function<Workbench, Sql> source) implements Plugin {

    /** One at random. */
    public static UuidKey random(Use use) {
        return new UuidKey("uuid_key", KeyColumn.of(use), workbench -> Sql.raw("gen_random_uuid()"));
    }

    /** One that begins with the time at which it was made. */
    public static UuidKey ordered(Use use) {
        return new UuidKey("uuid7_key", KeyColumn.of(use), workbench -> Uuid7.call(workbench, use.where()));
    }

    @Override
    public List<Key<?>> produces() {
        return KeyColumn.PRODUCES;
    }

    @Override
    public Optional<String> singleton() {
        return Optional.of(KeyColumn.GROUP);
    }

    @Override
    public void contribute(Workbench workbench) {
        Default value = new Default(new Expression(source.apply(workbench).text(), column.where()));
        column.contribute(workbench, new PgType("uuid"), value);
    }
}
