package dev.pgcraft.cli;

import dev.pgcraft.change.Change.Rename;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.DottedName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renames as they are typed: {@code schema.table:name}, {@code schema.table.column:name}. */
final class Renames {

    private static final Pattern RENAME = Pattern.compile("(?<old>.+):(?<new>\"(?:[^\"]|\"\")+\"|[^:.\"]+)");

    private Renames() {}

    /**
     * The rename that is meant.
     *
     * @throws ProblemException if it is not written like one
     */
    static Rename parse(String text) {
        Matcher rename = RENAME.matcher(text);
        if (!rename.matches()) {
            throw mistake(text);
        }
        List<String> from = DottedName.parse(rename.group("old")).parts();
        if (from.size() < 2 || from.size() > 3 || from.contains("")) {
            throw mistake(text);
        }
        List<String> to = new ArrayList<>(from);
        to.set(to.size() - 1, DottedName.literal(rename.group("new")));
        Kind kind = from.size() == 2 ? Kind.TABLE : Kind.COLUMN;
        return new Rename(new ObjectId(kind, from), new ObjectId(kind, to));
    }

    private static ProblemException mistake(String text) {
        return Usage.mistake(
                "\"%s\" is not a rename".formatted(text),
                "write schema.table:name or schema.table.column:name; a name with a dot or colon goes in quotes");
    }
}
