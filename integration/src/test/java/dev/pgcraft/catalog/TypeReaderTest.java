package dev.pgcraft.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.EnumType;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.RangeType;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** User-defined types, made with SQL and read back. */
final class TypeReaderTest {

    private TestDatabase database;

    @BeforeEach
    void makeDatabase() throws SQLException {
        database = TestDatabase.create();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void readsEnumerations() throws SQLException {
        database.run("""
                CREATE TYPE mood AS ENUM ('sad', 'it''s', 'Größe');
                ALTER TYPE mood ADD VALUE 'so so' AFTER 'sad';
                COMMENT ON TYPE mood IS 'how it is';
                CREATE TYPE nothing AS ENUM ();
                """);
        assertThat(ids()).containsExactly("type public.mood", "type public.nothing");
        EnumType mood = (EnumType) find("mood");
        assertThat(mood.values()).containsExactly("sad", "so so", "it's", "Größe");
        assertThat(mood.comment()).contains("how it is");
        assertThat(((EnumType) find("nothing")).values()).isEmpty();
    }

    @Test
    void readsWhatHangsOnAnEnumeration() throws SQLException {
        database.run("""
                CREATE TYPE mood AS ENUM ('sad', 'glad');
                CREATE FUNCTION of_many(moods mood[]) RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
                CREATE FUNCTION any_mood() RETURNS mood LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
                CREATE TABLE t (one mood, many mood[], word text DEFAULT 'sad'::mood::text,
                    CONSTRAINT is_sad CHECK (one = 'sad'));
                CREATE INDEX sad ON t (word) WHERE one = 'sad';
                CREATE VIEW v AS SELECT 'glad'::mood AS mood;
                REVOKE USAGE ON TYPE mood FROM PUBLIC;
                """);
        for (String object : List.of(
                "function public.\"of_many(public.mood[])\"",
                "function public.any_mood()",
                "column public.t.one",
                "column public.t.many",
                "column public.t.word",
                "constraint public.t.is_sad",
                "index public.sad",
                "view public.v",
                "grant on type public.mood to public")) {
            assertThat(needs(object)).as(object).contains("type public.mood");
        }
        assertThat(needs("type public.mood")).isEmpty();
    }

    @Test
    void readsDomains() throws SQLException {
        database.run("""
                CREATE DOMAIN code AS varchar(8) COLLATE "C" DEFAULT 'new' NOT NULL
                    CONSTRAINT short CHECK (length(VALUE) < 5) CHECK (VALUE <> '');
                COMMENT ON DOMAIN code IS 'on the label';
                COMMENT ON CONSTRAINT short ON DOMAIN code IS 'fits';
                CREATE DOMAIN codes AS code[];
                """);
        assertThat(ids()).containsExactly("type public.code", "type public.codes");
        Domain code = (Domain) find("code");
        assertThat(code.base()).hasToString("character varying(8)");
        assertThat(code.collation()).hasValue(Sql.raw("\"C\""));
        assertThat(code.standard()).hasValue(Sql.raw("'new'::character varying"));
        assertThat(code.nullable()).isFalse();
        assertThat(code.comment()).contains("on the label");
        assertThat(code.checks()).extracting(check -> check.name().name()).containsExactly("code_check", "short");
        assertThat(code.checks().getLast().comment()).contains("fits");
        assertThat(((Domain) find("codes")).nullable()).isTrue();
        assertThat(needs("type public.codes")).containsExactly("type public.code");
    }

    @Test
    void readsCompositeTypes() throws SQLException {
        database.run("""
                CREATE TYPE spot AS (gone text, x integer, name varchar(5) COLLATE "C");
                ALTER TYPE spot DROP ATTRIBUTE gone;
                COMMENT ON TYPE spot IS 'a place';
                COMMENT ON COLUMN spot.x IS 'east';
                CREATE TYPE way AS (spots spot[]);
                CREATE TABLE t (a spot);
                CREATE VIEW v AS SELECT (a).x FROM t;
                """);
        assertThat(ids())
                .containsExactly(
                        "type public.spot", "type public.way", "table public.t", "column public.t.a", "view public.v");
        CompositeType spot = (CompositeType) find("spot");
        assertThat(spot.attributes())
                .extracting(attribute -> attribute.name() + " " + attribute.type())
                .containsExactly("x integer", "name character varying(5)");
        assertThat(spot.attributes().getFirst().comment()).contains("east");
        assertThat(spot.attributes().getLast().collation()).hasValue(Sql.raw("\"C\""));
        assertThat(spot.comment()).contains("a place");
        assertThat(needs("type public.way")).containsExactly("type public.spot");
        assertThat(needs("view public.v")).contains("type public.spot");
    }

    @Test
    void readsRangeTypes() throws SQLException {
        database.run("""
                CREATE FUNCTION apart(integer, integer) RETURNS float8 LANGUAGE sql IMMUTABLE RETURN $1 - $2;
                CREATE TYPE span AS RANGE (SUBTYPE = integer, SUBTYPE_DIFF = apart);
                CREATE TYPE words AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = "C",
                    MULTIRANGE_TYPE_NAME = many_words);
                COMMENT ON TYPE span IS 'from to';
                CREATE TABLE t (a span_multirange[], b words DEFAULT words('a', 'z'));
                """);
        assertThat(ids())
                .containsExactly(
                        "type public.span",
                        "type public.words",
                        "table public.t",
                        "column public.t.a",
                        "column public.t.b",
                        "function public.apart(integer, integer)");
        RangeType span = (RangeType) find("span");
        assertThat(span.subtype()).hasToString("integer");
        assertThat(span.multirange()).hasToString("public.span_multirange");
        assertThat(span.options().difference()).hasValue(Sql.raw("public.apart"));
        assertThat(span.options().operatorClass()).isEmpty();
        assertThat(span.comment()).contains("from to");
        RangeType words = (RangeType) find("words");
        assertThat(words.options().operatorClass()).hasValue(Sql.raw("text_pattern_ops"));
        assertThat(words.options().collation()).hasValue(Sql.raw("\"C\""));
        assertThat(needs("type public.span")).containsExactly("function public.apart(integer, integer)");
        assertThat(needs("column public.t.a")).contains("type public.span");
        assertThat(needs("column public.t.b")).contains("type public.words");
    }

    private SchemaObject find(String name) throws SQLException {
        return read().find(new ObjectId(Kind.TYPE, List.of("public", name))).orElseThrow();
    }

    private Database read() throws SQLException {
        return new CatalogReader(Scope.STANDARD).read(database.connection()).database();
    }

    private List<String> ids() throws SQLException {
        return read().objects().keySet().stream().map(ObjectId::toString).toList();
    }

    private List<String> needs(String object) throws SQLException {
        Database found = read();
        ObjectId id = found.objects().keySet().stream()
                .filter(each -> each.toString().equals(object))
                .findFirst()
                .orElseThrow();
        return found.dependencies().needs(id).stream().map(ObjectId::toString).toList();
    }
}
