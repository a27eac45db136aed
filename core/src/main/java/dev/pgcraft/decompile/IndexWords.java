package dev.pgcraft.decompile;

import dev.pgcraft.model.Expression;
import dev.pgcraft.model.Index;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Reads PostgreSQL's own words for an index from left to right. */
final class IndexWords {

    private final dev.pgcraft.schema.Index index;
    private final MarkedSql marked;
    private final Fragment whole;
    private int at;

    IndexWords(dev.pgcraft.schema.Index index, MarkedSql marked) {
        this.index = index;
        this.marked = marked;
        this.whole = Fragment.of(index.definition().text());
    }

    /** Empty if something stands there for which the model language has no word. */
    Optional<Index> index() {
        Optional<String> method = Optional.of(next().text()).filter(name -> !name.equals("btree"));
        List<Expression> columns = list(marked::expression);
        List<Expression> include = accept("include") ? list(marked::expression) : List.of();
        boolean notDistinct = accept("nulls", "not", "distinct");
        SequencedMap<String, String> with = accept("with") ? parameters() : new LinkedHashMap<>();
        Optional<Expression> where = accept("where")
                ? Optional.of(marked.expression(rest().withoutBrackets().text()))
                : Optional.empty();
        if (at < whole.tokens().size()) {
            return Optional.empty();
        }
        Index.Options options = new Index.Options(method, where, include, new LinkedHashMap<>(), notDistinct, with);
        return Optional.of(new Index(
                index.name().name(),
                columns,
                index.unique(),
                options,
                Location.of(index.id().toString())));
    }

    private Token next() {
        skipSpace();
        return whole.tokens().get(at++);
    }

    private void skipSpace() {
        while (at < whole.tokens().size() && !whole.tokens().get(at).matters()) {
            at++;
        }
    }

    private boolean accept(String... words) {
        int start = at;
        for (String word : words) {
            skipSpace();
            if (at >= whole.tokens().size() || !whole.tokens().get(at).is(word)) {
                at = start;
                return false;
            }
            at++;
        }
        return true;
    }

    private <T> List<T> list(Function<String, T> reading) {
        skipSpace();
        int end = whole.afterBracket(at);
        List<T> items = whole.part(at + 1, end - 1).atCommas().stream()
                .map(piece -> reading.apply(piece.text()))
                .toList();
        at = end;
        skipSpace();
        return items;
    }

    private SequencedMap<String, String> parameters() {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (String[] pair : list(text -> text.split("=", 2))) {
            parameters.put(pair[0], pair[1]);
        }
        return parameters;
    }

    private Fragment rest() {
        Fragment rest = whole.part(at, whole.tokens().size()).trimmed();
        at = whole.tokens().size();
        return rest;
    }
}
