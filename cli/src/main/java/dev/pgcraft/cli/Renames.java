package dev.pgcraft.cli;

import dev.pgcraft.change.SaidRename;
import dev.pgcraft.problem.ProblemException;

/** Renames as they are typed: {@code schema.table:name}, {@code type:schema.state:name}. */
final class Renames {

    private Renames() {}

    /**
     * The rename that is meant.
     *
     * @throws ProblemException if it is not written like one
     */
    static SaidRename parse(String text) {
        return SaidRename.parse(text)
                .orElseThrow(() -> Usage.mistake(
                        "\"%s\" is not a rename".formatted(text),
                        "write schema.table:name or schema.table.column:name, with a kind in front where that is not"
                                + " clear: type:schema.state:name; a name with a dot or colon goes in quotes"));
    }
}
