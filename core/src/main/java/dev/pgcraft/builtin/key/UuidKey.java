package dev.pgcraft.builtin.key;

import dev.pgcraft.model.Column.Value.Default;
import dev.pgcraft.model.Expression;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.PgType;
import java.util.List;
import java.util.Optional;

/** {@code uuid_key}: a random UUID, {@code id uuid default gen_random_uuid()}. */
public record UuidKey(Location where) implements Plugin {

    @Override
    public String name() {
        return "uuid_key";
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
        Default value = new Default(new Expression("gen_random_uuid()", where));
        new KeyColumn(new PgType("uuid"), value, where).contribute(workbench);
    }
}
