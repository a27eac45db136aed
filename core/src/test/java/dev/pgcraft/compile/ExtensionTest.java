package dev.pgcraft.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Items;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PluginKind;
import dev.pgcraft.plugin.PrimaryKey;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** A plugin that pgcraft does not know: a key of another type under another name, with a parameter. */
final class ExtensionTest {

    private static final Location WHERE = new Location("model.yaml", 3);

    private static final Options OPTIONS =
            new Options("shop", List.of(new Codes()), List.of(), Names.STANDARD, Optional.empty());

    @Test
    void keyOfAnExtensionTakesThePlaceOfTheDefault() {
        SequencedMap<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("length", "8");
        Declared declared = new Compiler(OPTIONS).compile(model(parameters));
        assertThat(declared.database().objects().keySet())
                .extracting(ObjectId::toString)
                .containsExactly("table public.t", "column public.t.code", "constraint public.t.pk__t__code");
    }

    @Test
    void serverMustBeNewEnough() {
        assertThatThrownBy(() -> new Compiler(OPTIONS.forServer(15)).compile(model(new LinkedHashMap<>())))
                .hasMessage("model.yaml:3: E206 plugin \"code_key\" needs PostgreSQL 17, and the server is 15\n"
                        + "  hint: take another plugin, or a newer server");
    }

    @Test
    void parametersHaveNames() {
        SequencedMap<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("lenght", "8");
        assertThatThrownBy(() -> new Compiler(OPTIONS).compile(model(parameters)))
                .hasMessage("model.yaml:3: E105 plugin \"code_key\" has no parameter \"lenght\"\n"
                        + "  hint: did you mean \"length\"?");
    }

    @Test
    void whatSeveralAskForIsThereOnce() {
        Model both = model("t", "shared_key", with("body", "1")).and(model("u", "shared_key", with("body", "1")));
        assertThat(new Compiler(OPTIONS).compile(both).database().objects().keySet())
                .extracting(ObjectId::toString)
                .containsOnlyOnce("function public._shared()");
    }

    @Test
    void whoeverAsksMustAskForTheSame() {
        Model both = model("t", "shared_key", with("body", "1")).and(model("u", "shared_key", with("body", "2")));
        assertThatThrownBy(() -> new Compiler(OPTIONS).compile(both))
                .hasMessageContaining("E201 function public._shared() is there twice");
    }

    @Test
    void twoMayNotBringTheSamePlugin() {
        Options twice =
                new Options("shop", List.of(new Codes(), new Codes()), List.of(), Names.STANDARD, Optional.empty());
        assertThatThrownBy(() -> new Compiler(twice).compile(Model.EMPTY))
                .hasMessageContaining(
                        "extension codes: E221 plugin \"code_key\" is brought by extension \"codes\" and by \"codes\"");
    }

    @Test
    void whatItDoesWrongIsNoDefectOfOurs() {
        assertThatThrownBy(() -> new Compiler(OPTIONS).compile(model("t", "shared_key", new LinkedHashMap<>())))
                .hasMessageContaining("model.yaml:3: E225 plugin \"shared_key\" of public.t stops with java.util.No")
                .hasRootCauseInstanceOf(NoSuchElementException.class);
    }

    private static SequencedMap<String, Object> with(String parameter, String value) {
        SequencedMap<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(parameter, value);
        return parameters;
    }

    private static Model model(SequencedMap<String, Object> parameters) {
        return model("t", "code_key", parameters);
    }

    private static Model model(String name, String plugin, SequencedMap<String, Object> parameters) {
        Resource resource = new Resource(
                QualifiedName.of("public", name),
                new Use("simple", new LinkedHashMap<>(), WHERE),
                new Items(List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(new Use(plugin, parameters, WHERE)),
                Optional.empty(),
                Optional.empty(),
                WHERE);
        return new Model(List.of(resource), List.of(), List.of());
    }

    private static final class Codes implements Extension {

        @Override
        public String name() {
            return "codes";
        }

        @Override
        public List<PluginKind> plugins() {
            return List.of(
                    new PluginKind("code_key", List.of("length"), CodeKey::new),
                    new PluginKind("shared_key", List.of("body"), SharedKey::new));
        }
    }

    /** A key whose function all resources share. */
    private record SharedKey(Use use) implements Plugin {

        @Override
        public String name() {
            return "shared_key";
        }

        @Override
        public List<Key<?>> produces() {
            return List.of(Keys.PRIMARY_KEY, Keys.EXTRA_COLUMN);
        }

        @Override
        public Optional<String> singleton() {
            return Optional.of("key");
        }

        @Override
        public void contribute(Workbench workbench) {
            Object body = Optional.ofNullable(use.options().get("body")).orElseThrow();
            QualifiedName name =
                    workbench.naming().helper("shared", workbench.resource().name());
            Sql definition = Sql.of("CREATE OR REPLACE FUNCTION $N() RETURNS text RETURN $S", name, body);
            workbench.share(
                    new Function(name, "", Function.Form.FUNCTION, "text", definition, Optional.empty()), use.where());
            new CodeKey(new Use(use.name(), new LinkedHashMap<>(), use.where())).contribute(workbench);
        }
    }

    private record CodeKey(Use use) implements Plugin {

        private static final Identifier CODE = Identifier.of("code");

        @Override
        public String name() {
            return "code_key";
        }

        @Override
        public List<Key<?>> produces() {
            return List.of(Keys.PRIMARY_KEY, Keys.EXTRA_COLUMN);
        }

        @Override
        public Optional<String> singleton() {
            return Optional.of("key");
        }

        @Override
        public int minimumVersion() {
            return 17;
        }

        @Override
        public void contribute(Workbench workbench) {
            Column column = new Column(
                    CODE,
                    new PgType("char(%s)".formatted(use.options().getOrDefault("length", "12"))),
                    Optional.empty(),
                    false,
                    new Column.Value.None(),
                    Optional.empty(),
                    Column.Evolution.NONE,
                    use.where());
            workbench.put(Keys.EXTRA_COLUMN, new ExtraColumn(column, ExtraColumn.Place.BEFORE));
            workbench.put(Keys.PRIMARY_KEY, new PrimaryKey(List.of(CODE), use.where()));
        }
    }
}
