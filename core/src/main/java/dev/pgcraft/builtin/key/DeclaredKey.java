package dev.pgcraft.builtin.key;

import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PrimaryKey;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** {@code natural_key} and {@code composite_key}: a primary key over columns that the resource declares. */
public record DeclaredKey(String name, PrimaryKey key) implements Plugin {

    /** The parameter that names the constraint. */
    public static final String NAME = "name";

    /** The parameter of {@code natural_key}. */
    public static final String COLUMN = "column";

    /** The parameter of {@code composite_key}. */
    public static final String COLUMNS = "columns";

    /** One column: {@code natural_key: {column: code}}. */
    public static DeclaredKey natural(Use use) {
        return of(use, List.of(text(use, COLUMN)));
    }

    /** Several columns: {@code composite_key: {columns: [order_id, line]}}. */
    public static DeclaredKey composite(Use use) {
        if (!(use.options().get(COLUMNS) instanceof List<?> columns) || columns.isEmpty()) {
            throw wrong(use, COLUMNS, "composite_key: {columns: [order_id, line]}");
        }
        return of(
                use, columns.stream().map(column -> KeyColumn.name(use, column)).toList());
    }

    private static DeclaredKey of(Use use, List<Identifier> columns) {
        Optional<Identifier> name = use.options().containsKey(NAME) ? Optional.of(text(use, NAME)) : Optional.empty();
        return new DeclaredKey(use.name(), new PrimaryKey(columns, name, use.where()));
    }

    private static Identifier text(Use use, String parameter) {
        return Optional.ofNullable(use.options().get(parameter))
                .map(value -> KeyColumn.name(use, value))
                .orElseThrow(() -> wrong(use, parameter, "natural_key: {column: code}"));
    }

    private static RuntimeException wrong(Use use, String parameter, String example) {
        return Problem.of(
                        Code.BAD_VALUE,
                        use.where(),
                        "plugin \"%s\" does not say its %s".formatted(use.name(), parameter),
                        "write %s".formatted(example))
                .asException();
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.PRIMARY_KEY);
    }

    @Override
    public Optional<String> singleton() {
        return Optional.of(KeyColumn.GROUP);
    }

    @Override
    public void contribute(Workbench workbench) {
        workbench.put(Keys.PRIMARY_KEY, key);
    }
}
