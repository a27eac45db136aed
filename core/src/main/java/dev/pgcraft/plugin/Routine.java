package dev.pgcraft.plugin;

import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A function in PL/pgSQL that triggers call.
 *
 * @param body from DECLARE or BEGIN to END
 * @param definer whether it has the rights of its owner; then nobody else may call it
 * @param settings what holds while it runs, beside a search path on which nobody can put anything
 */
public record Routine(Sql body, boolean definer, SequencedMap<String, String> settings) {

    private static final String TEMPLATE = """
            CREATE OR REPLACE FUNCTION $N() RETURNS trigger LANGUAGE plpgsql$L
            SET search_path = pg_catalog, pg_temp$L AS $L
            $L
            $L""";

    public Routine {
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
    }

    /** One with the rights of whoever makes it run. */
    public static Routine invoker(Sql body) {
        return new Routine(body, false, new LinkedHashMap<>());
    }

    /** One with the rights of its owner, which nobody else may call. */
    public static Routine definer(Sql body) {
        return new Routine(body, true, new LinkedHashMap<>());
    }

    /** The same with one more setting while it runs. */
    public Routine with(String setting, String value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(settings);
        more.put(setting, value);
        return new Routine(body, definer, more);
    }

    /**
     * The function.
     *
     * @param purpose what it is for, as the comment of one says that nobody may call
     */
    Function named(QualifiedName name, String purpose) {
        Sql rights = Sql.raw(definer ? " SECURITY DEFINER" : "");
        Sql holding = Sql.join(
                "",
                settings.entrySet().stream()
                        .map(entry -> Sql.of("\nSET $L = $S", Sql.raw(entry.getKey()), entry.getValue()))
                        .toList());
        Sql quote = quote(body.text());
        Sql definition = Sql.of(TEMPLATE, name, rights, holding, quote, body, quote);
        Optional<String> comment = definer ? Closed.comment(purpose) : Optional.empty();
        return new Function(name, "", Function.Form.FUNCTION, "trigger", definition, comment);
    }

    /** That nobody may call it, where it has its owner's rights. */
    Optional<Grant> closing(Function function) {
        return definer ? Optional.of(Grant.of(function.id(), Grant.PUBLIC, List.of())) : Optional.empty();
    }

    /** A dollar quote that does not stand in the text. */
    public static Sql quote(String text) {
        return quote("function", text);
    }

    /** The same, with a name of its own. */
    public static Sql quote(String name, String text) {
        String tag = "$" + name + "$";
        for (int i = 1; text.contains(tag); i++) {
            tag = "$" + name + i + "$";
        }
        return Sql.raw(tag);
    }
}
