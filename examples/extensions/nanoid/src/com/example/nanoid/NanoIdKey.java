package com.example.nanoid;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PrimaryKey;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Function;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** {@code nanoid_key}: a key of so many random letters. */
record NanoIdKey(Identifier column, int length, Use use) implements Plugin {

    private static final String ALPHABET = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    /** One letter is six bits of the first byte of a random UUID. */
    private static final String DEFINITION = """
            CREATE OR REPLACE FUNCTION $N(length integer) RETURNS text LANGUAGE sql VOLATILE PARALLEL SAFE
            RETURN (
                SELECT string_agg(substr($S, 1 + get_byte(uuid_send(gen_random_uuid()), 0) % 64, 1), '')
                FROM generate_series(1, length)
            )""";

    static NanoIdKey of(Use use) {
        Object column = use.options().getOrDefault("column", "id");
        Object length = use.options().getOrDefault("length", BigDecimal.valueOf(21));
        if (!(length instanceof BigDecimal number) || number.signum() <= 0 || number.scale() > 0) {
            throw Problem.of(
                            Code.BAD_VALUE,
                            use.where(),
                            "nanoid_key cannot have length \"%s\"".formatted(length),
                            "write a whole number: nanoid_key: {length: 21}")
                    .asException();
        }
        return new NanoIdKey(Identifier.of(column.toString()), number.intValue(), use);
    }

    @Override
    public String name() {
        return "nanoid_key";
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.PRIMARY_KEY, Keys.EXTRA_COLUMN);
    }

    @Override
    public Optional<String> singleton() {
        return Optional.of("key"); // takes the place of any other key
    }

    @Override
    public void contribute(Workbench workbench) {
        QualifiedName name =
                workbench.naming().helper("nanoid", workbench.resource().name());
        Sql definition = Sql.of(DEFINITION, name, ALPHABET);
        Function function =
                new Function(name, "integer", Function.Form.FUNCTION, "text", definition, Optional.of("random letters"));
        workbench.share(function, use.where());

        Sql call = Sql.of("$N($L)", name, Sql.raw(String.valueOf(length)));
        Column.Value filled = new Column.Value.Default(new Expression(call.text(), use.where()));
        Column key = new Column(
                column,
                new PgType("text"),
                Optional.empty(),
                false,
                filled,
                Optional.empty(),
                Column.Evolution.NONE,
                use.where());
        workbench.put(Keys.EXTRA_COLUMN, new ExtraColumn(key, ExtraColumn.Place.BEFORE));
        workbench.put(Keys.PRIMARY_KEY, new PrimaryKey(List.of(column), use.where()));
    }
}
