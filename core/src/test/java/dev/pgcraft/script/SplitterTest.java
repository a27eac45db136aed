package dev.pgcraft.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Token;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SplitterTest {

    private static List<String> split(String sql) {
        return new Splitter()
                .split(sql).stream().map(statement -> statement.sql().text()).toList();
    }

    static Stream<String> noOp() {
        return Stream.of("", " ;; \n;", "-- only a comment; really", "/* a; /* b; */ */");
    }

    @ParameterizedTest
    @MethodSource
    void noOp(String sql) {
        assertThat(split(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a;b'",
                "select 'it''s; so'",
                "select E'it\\'s; so'",
                "select e'\\\\'",
                "select 'ends in backslash;\\'",
                "select U&'d\\0061;t\\+000061'",
                "select 1 as U&\"d;\\0061t\"",
                "select 1 as \"a;\"\"b\"",
                "select E'one'\n   '\\'; two'",
                "select $$a;'b$$",
                "select $body$ $$;$$ ; $bod$ $body$",
                "select a$b$c, 'x'",
                "select $1 + $2",
                "select /* a; /* b; */ c; */ 1",
                "select 1 -- a; 'b\n + 2",
                "create rule r as on insert to t do also (insert into a values (1); insert into b values (2))",
                "create function f() returns int begin atomic select 1; select 2; end",
                "create function f(begin int) returns int return 1",
                "create procedure p() begin atomic select case when true then 1 else 2 end; select t.end as end; end",
                "create function f() returns int language plpgsql as $$ begin return 1; end; $$",
                "select größe from t",
            })
    void isOneStatement(String sql) {
        assertThat(split(sql)).containsExactly(sql);
        assertThat(split(sql + ";\nselect 2;")).containsExactly(sql, "select 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'never closed; ",
                "select E'never closed\\'; ",
                "select \"never closed; ",
                "select $tag$ never; $tag closed ",
                "insert into t values (1; select 2"
            })
    void restOfUnclosedTextIsOneStatement(String sql) {
        assertThat(split("select 1; " + sql).getLast()).isEqualTo(sql);
        assertThat(split("select 1; " + sql)).hasSize(2);
    }

    @Test
    void unclosedCommentIsNoStatement() {
        assertThat(split("select 1; /* never closed; select 2")).containsExactly("select 1");
    }

    @Test
    void transactionsAreNotBlocks() {
        assertThat(split("begin; select 1; end; begin atomic; select 2")).hasSize(5);
    }

    @Test
    void commentsAroundStatementsBelongToNone() {
        assertThat(split("-- before\nselect 1 -- behind\n; /* between */ select /* in */ 2 /* last */"))
                .containsExactly("select 1", "select /* in */ 2");
    }

    @Test
    void linesAreThoseOfTheFirstToken() {
        List<Statement> statements =
                new Splitter().split("-- head\n\nselect 1;\n\n-- c\nselect\n2; select 3;\r\nselect 4");

        assertThat(statements.stream().map(Statement::line)).containsExactly(3, 6, 7, 8);
    }

    @Test
    void leadingWordsClassify() {
        Statement statement = new Splitter()
                .split("/* a */ create /* b */ Unique index on \"T\" (a)")
                .getFirst();

        assertThat(statement.leadingWords()).containsExactly("CREATE", "UNIQUE", "INDEX", "ON");
        assertThat(statement.startsWith("CREATE", "UNIQUE")).isTrue();
        assertThat(statement.startsWith("CREATE", "INDEX")).isFalse();
    }

    @Test
    void tokensJoinedAreTheText() {
        String sql = "select E'a''b\\'' || U&\"x\" -- c\n + 1.5e3 /* d */ $q$ $q$ ; 'open";

        assertThat(Lexer.tokens(sql).stream().map(Token::text).collect(Collectors.joining()))
                .isEqualTo(sql);
    }
}
