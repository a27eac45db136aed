package dev.pgcraft.script;

import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.Sql;
import java.util.List;

/** Views and materialized views as SQL. */
final class ViewSql {

    private ViewSql() {}

    static Sql create(View view) {
        return Sql.of("CREATE VIEW $L", definition(view));
    }

    /** CREATE OR REPLACE replaces the options, too. */
    static List<Sql> alter(View from, View to) {
        if (!from.query().equals(to.query())) {
            return List.of(Sql.of("CREATE OR REPLACE VIEW $L", definition(to)));
        }
        return ParameterSql.change(from.options(), to.options()).stream()
                .map(action -> Sql.of("ALTER VIEW $N $L", to.name(), action))
                .toList();
    }

    private static Sql definition(View view) {
        return Sql.of("$N$L AS\n$L", view.name(), ParameterSql.with(view.options()), view.query());
    }

    static Sql create(MaterializedView view) {
        return Sql.of(
                "CREATE MATERIALIZED VIEW $N$L AS\n$L$L",
                view.name(),
                ParameterSql.with(view.parameters()),
                view.query(),
                Sql.raw(view.populated() ? "" : "\nWITH NO DATA"));
    }

    static List<Sql> alter(MaterializedView from, MaterializedView to) {
        return ParameterSql.change(from.parameters(), to.parameters()).stream()
                .map(action -> Sql.of("ALTER MATERIALIZED VIEW $N $L", to.name(), action))
                .toList();
    }
}
