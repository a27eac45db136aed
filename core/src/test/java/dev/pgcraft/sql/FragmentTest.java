package dev.pgcraft.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.sql.Token.Kind;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FragmentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {a} > {b c}                | {a} {b c}
            '{a}' || {b}               | {b}
            '{"a": {"b": 1}}'::jsonb   |
            'it''s {a}' {b}            | {b}
            E'it\\'s {a}' {b}          | {b}
            "col {a}" {b}              | {b}
            $$ {a} $$ {b}              | {b}
            $x$ {a} $$ {b} $x$ {c}     | {c}
            $1 {a} $2                  | {a}
            a$b$ {c}                   | {c}
            /* {a} /* {b} */ {c} */{d} | {d}
            {a} -- {b}                 | {a}
            {größe}                    | {größe}
            """)
    void markersStandOutsideQuotes(String sql, String markers) {
        String found = Fragment.of(sql).tokens().stream()
                .filter(token -> token.kind() == Kind.MARKER)
                .map(Token::text)
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(markers == null ? "" : markers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "'", "\"", "$$", "$x$ $", "/*", "{", "a /* b */ -- c\n d", "é'ü\\'", "E'\\"})
    void tokensAreTheText(String sql) {
        assertThat(Fragment.of(sql).text()).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            f(a, [b])  |
            f(a        | a bracket is not closed
            a) + (b    | ) closes nothing
            'a         | ' is not closed
            "a         | " is not closed
            $x$ a $$   | $ is not closed
            {a         | { is not closed
            /* a       | / is not closed
            'a('       |
            a; b       | a statement ends at ; and this is to be one expression or query
            'a; b'     |
            a /* ; */  |
            """)
    void flaws(String sql, String flaw) {
        assertThat(Fragment.of(sql).flaw().orElse(null)).isEqualTo(flaw);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a              | a
            a, b           | a;b
            f(a, b) , 'c,' | f(a, b);'c,'
            a,             | a;
            """)
    void commas(String sql, String pieces) {
        assertThat(Fragment.of(sql).atCommas().stream().map(Fragment::text).collect(Collectors.joining(";")))
                .isEqualTo(pieces);
    }

    @ParameterizedTest
    @CsvSource({
        "((a % 1)), (a % 1)",
        "(((a))), (a)",
        "(a), (a)",
        "(a) + (b), (a) + (b)",
        "((a) + (b)), ((a) + (b))",
        "a, a"
    })
    void doubleBrackets(String sql, String expected) {
        assertThat(Fragment.of(sql).withoutDoubleBrackets().text()).isEqualTo(expected);
    }
}
