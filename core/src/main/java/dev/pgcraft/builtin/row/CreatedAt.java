package dev.pgcraft.builtin.row;

import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import java.util.List;
import java.util.Optional;

/** {@code created_at}: when the row was inserted. */
public record CreatedAt(Location where) implements Plugin {

    @Override
    public String name() {
        return "created_at";
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.EXTRA_COLUMN);
    }

    @Override
    public Optional<String> singleton() {
        return Optional.of(MomentColumn.GROUP);
    }

    @Override
    public void contribute(Workbench workbench) {
        workbench.put(Keys.EXTRA_COLUMN, new MomentColumn(MomentColumn.CREATED_AT, where).column());
    }
}
