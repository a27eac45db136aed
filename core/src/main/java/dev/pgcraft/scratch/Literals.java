package dev.pgcraft.scratch;

import dev.pgcraft.scratch.TableShape.Rule;
import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Token;
import dev.pgcraft.sql.Token.Kind;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The constants that stand in rules: whoever wrote {@code status IN ('new', 'paid')} will take these. */
record Literals(Set<String> strings, Set<String> numbers) {

    static final Literals NONE = new Literals(new LinkedHashSet<>(), new LinkedHashSet<>());

    private static final Pattern NUMBER = Pattern.compile("\\d{1,30}(\\.\\d{1,30})?");
    /** A repetition in a regular expression: {@code [A-Z]{3}}. */
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,3})");

    Literals {
        strings = Collections.unmodifiableSet(new LinkedHashSet<>(strings));
        numbers = Collections.unmodifiableSet(new LinkedHashSet<>(numbers));
    }

    static Literals of(List<Rule> rules) {
        Set<String> strings = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        for (Rule rule : rules) {
            for (Token token : Lexer.tokens(rule.expression().text())) {
                if (token.kind() == Kind.STRING && token.text().startsWith("'")) {
                    String text = token.said();
                    strings.add(text);
                    COUNT.matcher(text).results().forEach(count -> numbers.add(count.group(1)));
                }
                String plain = token.text().replace("'", "");
                if (NUMBER.matcher(plain).matches()) {
                    numbers.add(plain);
                }
            }
        }
        return new Literals(strings, numbers);
    }
}
