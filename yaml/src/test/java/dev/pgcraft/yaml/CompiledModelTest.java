package dev.pgcraft.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.change.Backfill;
import dev.pgcraft.change.Conversion;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

final class CompiledModelTest {

    private static final String FILE = "model.yaml";

    static final List<Arguments> COLUMNS = List.of(
            Arguments.of("a: text", "a text"),
            Arguments.of("a: text not null default 'x'", "a text not null Default 'x'"),
            Arguments.of("a: text[] default '{a,b}'::text[]", "a text[] Default '{a,b}'::text[]"),
            Arguments.of("a: |\n        jsonb default '{\"a\": 1}'", "a jsonb Default '{\"a\": 1}'"),
            Arguments.of("a: text default $q${b}$q$", "a text Default $q${b}$q$"),
            Arguments.of("a: integer default null", "a integer Default null"),
            Arguments.of("a: {type: integer, default: null}", "a integer Default null"),
            Arguments.of("a: {type: integer, default: 0}", "a integer Default 0"),
            Arguments.of("a: bigint generated always as identity", "a bigint not null Identity ALWAYS"),
            Arguments.of("a: {type: bigint, identity: by default}", "a bigint not null Identity BY_DEFAULT"),
            Arguments.of("a: bigint generated always as ({id} * 2)", "a bigint Generated STORED id * 2"),
            Arguments.of("a: bigint generated always as ({id} * 2) virtual", "a bigint Generated VIRTUAL id * 2"),
            Arguments.of("a: {type: bigint, generated: \"{id} * 2 virtual\"}", "a bigint Generated VIRTUAL id * 2"),
            Arguments.of("a: text collate C not null", "a text collate \"C\" not null"),
            Arguments.of("a: text collate pg_catalog.\"en-US-x-icu\"", "a text collate pg_catalog.\"en-US-x-icu\""),
            Arguments.of("Größe \"x\": text", "Größe \"x\" text"),
            Arguments.of("123: text", "123 text"),
            Arguments.of("no: text", "no text"));

    @ParameterizedTest
    @FieldSource("COLUMNS")
    void columnBecomes(String line, String expected) {
        Declared declared = compile("resources:\n  t:\n    columns:\n      %s\n".formatted(line));
        Column column = objects(declared, Column.class).stream()
                .filter(each -> each.position() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(words(column)).isEqualTo(expected);
    }

    private static String words(Column column) {
        String value = switch (column.value()) {
            case Column.Value.None() -> "";
            case Column.Value.Default(var expression) -> " Default " + expression;
            case Column.Value.Generated(var expression, var storage) -> " Generated " + storage + " " + expression;
            case Column.Value.Identity(var when, var numbering) -> " Identity " + when;
        };
        return column.name()
                + " "
                + column.type()
                + column.collation().map(name -> " collate " + name).orElse("")
                + (column.nullable() ? "" : " not null")
                + value;
    }

    static final List<Arguments> INDEXES = List.of(
            Arguments.of("\"{a}\"", "btree (a)"),
            Arguments.of("a", "btree (a)"),
            Arguments.of("[\"{a}\", \"{Order}\"]", "btree (a, \"Order\")"),
            Arguments.of("[a, Order]", "btree (a, \"Order\")"),
            Arguments.of("\"{a}, lower({a})\"", "btree (a, lower(a))"),
            Arguments.of("\"{n} * 2\"", "btree ((n * 2))"),
            Arguments.of("\"({n} * 2) desc\"", "btree ((n * 2) desc)"),
            Arguments.of("\"{a} desc nulls last\"", "btree (a desc nulls last)"),
            Arguments.of("\"{a} is null\"", "btree ((a is null))"),
            Arguments.of("\"{a}::text\"", "btree ((a::text))"),
            Arguments.of("\"{a} || '{x}'\"", "btree ((a || '{x}'))"),
            Arguments.of("\"{a} collate \\\"C\\\" text_pattern_ops\"", "btree (a collate \"C\" text_pattern_ops)"),
            Arguments.of("\"pg_catalog.lower({a})\"", "btree (pg_catalog.lower(a))"),
            Arguments.of("{columns: \"{a} desc\", ops: {a: text_pattern_ops}}", "btree (a text_pattern_ops desc)"),
            Arguments.of(
                    "{columns: \"lower({a})\", ops: {\"lower({a})\": text_pattern_ops}}",
                    "btree (lower(a) text_pattern_ops)"),
            Arguments.of("{columns: \"{a}\", using: gin}", "gin (a)"),
            Arguments.of(
                    "{columns: \"lower({a})\", unique: true, include: [\"{n}\", Order], nulls_not_distinct: true,"
                            + " with: {fillfactor: 70}, where: \"{n} > 0\"}",
                    "unique btree (lower(a)) INCLUDE (n, \"Order\") NULLS NOT DISTINCT WITH (fillfactor=70)"
                            + " WHERE (n > 0)"));

    @ParameterizedTest
    @FieldSource("INDEXES")
    void indexBecomes(String value, String expected) {
        Declared declared = compile("""
                resources:
                  t:
                    columns: {a: text, Order: text, n: integer}
                    indexes:
                      i: %s
                """.formatted(value));
        Index index = objects(declared, Index.class).getFirst();
        assertThat((index.unique() ? "unique " : "") + index.definition()).isEqualTo(expected);
    }

    @Test
    void foreignKeyGetsAnIndexUnlessOneCoversIt() {
        Declared declared = compile("""
                resources:
                  t:
                    columns:
                      a: bigint references t.id
                      b: bigint unique references t.id
                      c: bigint references t.id
                      d: bigint
                      e: bigint
                    indexes:
                      covers_c: ["{c}", "{a}"]
                      partial: {columns: "{a}", where: "{a} > 0"}
                    foreign_keys:
                      fk: {references: {d: other.x, e: other.y}}
                      fk_d: {references: {d: t.id}}
                  other:
                    columns: {x: bigint, y: bigint}
                    indexes:
                      u: {columns: ["{y}", "{x}"], unique: true}
                """);
        assertThat(objects(declared, Index.class))
                .extracting(index -> index.name().name().name())
                .containsExactly("covers_c", "ix__t__a", "ix__t__d_e", "partial", "u");
    }

    @Test
    void foreignKeyNeedsTheKeyItPointsTo() {
        Declared declared = compile("""
                resources:
                  a.t:
                    columns: {other: bigint references u.id}
                  b.u:
                    columns: {back: bigint references a.t.id}
                """);
        ObjectId key = id(declared, "fk__t__other__u");
        assertThat(declared.database().dependencies().needs(key))
                .extracting(ObjectId::toString)
                .containsExactly("column a.t.other", "column b.u.id", "constraint b.u.pk__u__id");
        assertThat(declared.origins().get(key)).hasToString("model.yaml:3");
    }

    @Test
    void designExample() throws IOException {
        try (InputStream file = Objects.requireNonNull(CompiledModelTest.class.getResourceAsStream("design.yaml"))) {
            Declared declared = compile(new String(file.readAllBytes(), UTF_8));
            assertThat(declared.origins())
                    .containsOnlyKeys(declared.database().objects().keySet());
            assertThat(objects(declared, Constraint.class))
                    .extracting(each -> each.table() + " " + each.name() + " " + each.definition())
                    .containsExactly(
                            "inventory.products fk_products_org FOREIGN KEY (org_id) REFERENCES tenant.orgs (id)",
                            "inventory.products fk_products_supplier FOREIGN KEY (supplier_id)"
                                    + " REFERENCES inventory.suppliers (id) ON DELETE CASCADE ON UPDATE RESTRICT",
                            "inventory.products pk__products__id PRIMARY KEY (id)",
                            "inventory.products positive_price CHECK (price > 0)",
                            "inventory.suppliers pk__suppliers__id PRIMARY KEY (id)",
                            "inventory.suppliers uq__suppliers__name UNIQUE (name)",
                            "public.customers pk__customers__id PRIMARY KEY (id)",
                            "public.orders fk_orders_customer FOREIGN KEY (customer_id)"
                                    + " REFERENCES public.customers (id) ON DELETE CASCADE",
                            "public.orders fk_orders_product FOREIGN KEY (product_id)"
                                    + " REFERENCES inventory.products (id)",
                            "public.orders pk__orders__id PRIMARY KEY (id)");
            assertThat(objects(declared, Index.class))
                    .extracting(each -> each.name().name() + " " + each.definition())
                    .containsExactly(
                            "idx_products_lower_name btree (lower(name))",
                            "idx_products_name_price btree (name, price)",
                            "idx_products_sku btree (sku)",
                            "ix__products__org_id btree (org_id)",
                            "ix__products__supplier_id btree (supplier_id)",
                            "uq_products_name btree (name)",
                            "ix__orders__customer_id btree (customer_id)",
                            "ix__orders__product_id btree (product_id)");
            assertThat(declared.database().objects().keySet())
                    .extracting(ObjectId::toString)
                    .contains("schema inventory", "view public.daily", "function inventory.inventory_products_update()")
                    .doesNotContain("schema public");
        }
    }

    @Test
    void intentionsAreWhatTheUserSays() {
        Declared declared = compile("""
                resources:
                  s.new:
                    renamed_from: old
                    columns:
                      b: {type: integer, renamed_from: a, using: "{b}::integer", down_using: "'x' || {b}"}
                      c: {type: text, backfill: "{b}::text", down_backfill: "'?'"}
                """);
        assertThat(declared.intentions().renames())
                .extracting(rename -> rename.from() + " -> " + rename.to())
                .containsExactly("table s.old -> table s.new", "column s.new.a -> column s.new.b");
        assertThat(declared.intentions().conversions().values())
                .containsExactly(Conversion.of(Optional.of(Sql.raw("b::integer")), Optional.of(Sql.raw("'x' || b"))));
        assertThat(declared.intentions().backfills().values())
                .containsExactly(new Backfill(Optional.of(Sql.raw("b::text")), Optional.of(Sql.raw("'?'"))));
    }

    @Test
    void namesAreTakenLiterally() {
        Declared declared = compile("""
                resources:
                  'Sales Dept."Order.Items"':
                    columns:
                      select: text not null
                      it"s: text references Größe.id
                    checks: {"ok?": "{it\\"s} > {select}"}
                  Sales Dept.Größe: {}
                """);
        assertThat(declared.database().objects().keySet())
                .extracting(ObjectId::toString)
                .contains("table Sales Dept.\"Order.Items\"", "column Sales Dept.\"Order.Items\".it\"s");
        assertThat(objects(declared, Constraint.class))
                .extracting(each -> each.definition().text())
                .contains(
                        "CHECK (\"it\"\"s\" > \"select\")",
                        "FOREIGN KEY (\"it\"\"s\") REFERENCES \"Sales Dept\".\"Größe\" (id)");
    }

    @Test
    void emptyFileDeclaresNothing() {
        assertThat(compile("").database().objects()).isEmpty();
        assertThat(compile("# nothing yet\nresources:\nviews:\n").database().objects())
                .isEmpty();
    }

    @Test
    void anchorsAndMergedMapsAreRead() {
        Declared declared = compile("""
                resources:
                  a:
                    columns: &common
                      name: text not null
                  b:
                    columns:
                      <<: *common
                      more: text
                """);
        assertThat(objects(declared, Column.class))
                .extracting(column -> column.table().name() + "." + column.name())
                .containsExactly("a.id", "a.name", "b.id", "b.more", "b.name");
    }

    private static Declared compile(String yaml) {
        return new Compiler().compile(new ModelReader().read(FILE, yaml));
    }

    private static ObjectId id(Declared declared, String last) {
        return declared.database().objects().keySet().stream()
                .filter(id -> id.path().getLast().equals(last))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends SchemaObject> List<T> objects(Declared declared, Class<T> kind) {
        return declared.database().objects().values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
