package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.regex.Pattern;

/** Functions as SQL. */
final class FunctionSql {

    /** A body that is text, and that PostgreSQL looks at with its eyes on tables and other functions. */
    private static final Pattern NAMES_OTHERS =
            Pattern.compile("(?is)\\bLANGUAGE sql\\b.*^AS |\\bLANGUAGE plpgsql\\b.*\\bDECLARE\\b", Pattern.MULTILINE);

    private static final Pattern REPLACE = Pattern.compile("^CREATE OR REPLACE ");

    private FunctionSql() {}

    /** Makes it where there is none: one that somebody else made is theirs, with whatever body and owner it has. */
    static Sql create(Function function) {
        return Sql.raw(REPLACE.matcher(function.definition().text()).replaceFirst("CREATE "));
    }

    /**
     * What these changes need to be said first: what a function's body names may come after it, have another name
     * until a rename, or be found on the search path of whoever calls it, which files do without; nothing but
     * PostgreSQL could tell. The body was looked at when the model was built on scratch.
     */
    static List<Sql> settings(List<Change> changes) {
        return changes.stream().anyMatch(FunctionSql::makesTextBody)
                ? List.of(Sql.raw("SET LOCAL check_function_bodies = off"))
                : List.of();
    }

    private static boolean makesTextBody(Change change) {
        return switch (change) {
            case Change.Create(Function function) -> hasTextBody(function);
            case Change.Alter(Function from, Function to) -> hasTextBody(to);
            case Change other -> false;
        };
    }

    private static boolean hasTextBody(Function function) {
        return NAMES_OTHERS.matcher(function.definition().text()).find();
    }

    /**
     * What tells it from every other function: {@code FUNCTION shop.area(integer)}. An aggregate would want its
     * arguments divided by ORDER BY, or an asterisk in their place; a routine has them in a row. Those of a
     * procedure could also be another's, OUT included, were it not said of one that it goes in.
     */
    static Sql signature(Function function) {
        Sql word = Sql.raw(
                switch (function.form()) {
                    case FUNCTION -> "FUNCTION";
                    case PROCEDURE -> "PROCEDURE";
                    case AGGREGATE -> "ROUTINE";
                });
        boolean couldBeAnother = function.form() == Function.Form.PROCEDURE
                && !function.arguments().isEmpty();
        Sql in = Sql.raw(couldBeAnother ? "IN " : "");
        return Sql.of("$L $N($L$L)", word, function.name(), in, Sql.raw(function.arguments()));
    }

    /** The function or procedure with this id: {@code ROUTINE shop.area(integer)}. */
    static Sql routine(ObjectId id) {
        QualifiedName name = QualifiedName.of(id.path().getFirst(), id.name());
        return Sql.of("ROUTINE $N$L", name, Sql.raw(id.arguments()));
    }
}
