package dev.pgcraft.builtin.row;

import dev.pgcraft.model.Use;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Identifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The parameters of a plugin as what they should be. */
record Parameters(Use use) {

    /** Text; numbers and the like as they are written. */
    Optional<String> text(String parameter) {
        return Optional.ofNullable(use.options().get(parameter)).map(value -> {
            if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
                throw wrong("parameter \"%s\" of plugin \"%s\" is one word".formatted(parameter, use.name()));
            }
            return value.toString();
        });
    }

    /** A name, or the usual one. */
    Identifier name(String parameter, String usual) {
        String name = text(parameter).orElse(usual);
        if (name.isEmpty() || !Identifier.fits(name)) {
            throw wrong("\"%s\" is no name (%s of plugin \"%s\")".formatted(name, parameter, use.name()));
        }
        return Identifier.of(name);
    }

    private RuntimeException wrong(String message) {
        return Problem.of(Code.BAD_VALUE, use.where(), message).asException();
    }
}
