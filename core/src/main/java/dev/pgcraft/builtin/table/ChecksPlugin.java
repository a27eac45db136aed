package dev.pgcraft.builtin.table;

import dev.pgcraft.model.Check;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** {@code checks}: what every row must make true. */
public final class ChecksPlugin implements Plugin {

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE);
    }

    @Override
    public void contribute(Workbench workbench) {
        QualifiedName table = workbench.get(Keys.TABLE).name();
        for (Check check : workbench.resource().items().checks()) {
            Sql condition = workbench.sql("check \"%s\"".formatted(check.name()), check.condition());
            Sql definition = Sql.of("CHECK ($L)", condition);
            workbench.add(
                    new Constraint(table, check.name(), Constraint.Type.CHECK, definition, Optional.empty()),
                    check.condition().where());
        }
    }
}
