package dev.pgcraft.decompile;

import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Lists of columns in PostgreSQL's own words for constraints. */
final class KeyColumns {

    private KeyColumns() {}

    /** Those of {@code PRIMARY KEY (a, b)}; empty if anything else is said. */
    static Optional<List<Identifier>> of(Sql definition, String words) {
        String start = words + " (";
        String text = definition.text();
        if (!text.startsWith(start)) {
            return Optional.empty();
        }
        Fragment list = Fragment.of(text.substring(start.length() - 1));
        boolean alone = list.afterBracket(0) == list.tokens().size();
        return alone ? names(list.part(1, list.tokens().size() - 1)) : Optional.empty();
    }

    /** Empty if one of them is more than a name. */
    static Optional<List<Identifier>> names(Fragment list) {
        List<Fragment> pieces = list.atCommas();
        boolean plain = pieces.stream().allMatch(piece -> piece.tokens().size() == 1);
        return plain
                ? Optional.of(pieces.stream()
                        .map(piece -> Identifier.of(DottedName.literal(piece.text())))
                        .toList())
                : Optional.empty();
    }
}
