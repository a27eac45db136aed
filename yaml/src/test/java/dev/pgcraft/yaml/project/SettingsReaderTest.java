package dev.pgcraft.yaml.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.migrate.Patience;
import dev.pgcraft.model.Use;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    @Test
    void whatIsLeftOutHasADefault() {
        Settings settings = SettingsReader.read("model: shop.yaml");

        assertThat(settings.model().files()).extracting(Setting::value).containsExactly("shop.yaml");
        assertThat(settings.database().value()).isEqualTo("embedded");
        assertThat(settings.migrations().value()).isEqualTo("migrations");
        assertThat(settings.history().schema().value()).isEqualTo("pgcraft");
        assertThat(settings.history().table().value()).isEqualTo("revisions");
        assertThat(settings.scratch().value()).isEqualTo("embedded");
        assertThat(settings.conduct().patience()).isEqualTo(Patience.STANDARD);
    }

    @Test
    void everySettingIsRead() {
        Settings settings = SettingsReader.read("""
                model: [model.yaml, objects.sql]
                database: ${DATABASE_URL:-embedded}
                environments: {prod: {database: "${PROD_URL}", password_file: /run/secrets/pg}}
                migrations: sql
                history: {schema: meta, table: done}
                scratch: target
                locks: {timeout: 250ms, patience: 2h}
                extensions: []
                plugins: [uuid_key, {tenant: {column: org_id, by: [a, b]}}]
                policy: simple
                """);

        assertThat(settings.model().files()).extracting(Setting::value).containsExactly("model.yaml", "objects.sql");
        assertThat(settings.database().where()).hasToString("pgcraft.yaml:2");
        assertThat(settings.environments())
                .hasEntrySatisfying(
                        "prod",
                        prod -> assertThat(prod.passwordFile())
                                .map(Setting::value)
                                .hasValue("/run/secrets/pg"));
        assertThat(settings.history().table().value()).isEqualTo("done");
        assertThat(settings.conduct().patience()).isEqualTo(new Patience(Duration.ofMillis(250), Duration.ofHours(2)));
        assertThat(settings.model().decided().plugins()).extracting(Use::name).containsExactly("uuid_key", "tenant");
        assertThat(settings.model().decided().plugins().getLast().options()).hasToString("{column=org_id, by=[a, b]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modle: a.yaml | pgcraft.yaml:1: E003 unknown setting "modle" | did you mean "model"?
            xyzzy: a.yaml | pgcraft.yaml:1: E003 unknown setting "xyzzy" | there is: name, model, database
            model: {a: b} | pgcraft.yaml:1: E004 a single value is expected here | quote a value
            model | pgcraft.yaml:1: E004 keys and values are expected here | write "key: value"
            history: {tabel: x} | pgcraft.yaml:1: E003 unknown setting "tabel" | did you mean "table"?
            environments: {prod: {}} | pgcraft.yaml:1: E004 environment "prod" has no database | add database
            locks: {timeout: 5 seconds} | pgcraft.yaml:1: E004 "5 seconds" is not a time | write a number and ms
            environments: {prod: {databse: x}} | pgcraft.yaml:1: E003 unknown setting "databse" | "database"?
            plugins: [{a: {}, b: {}}] | pgcraft.yaml:1: E106 plugin is one name | write each in a line of its own
            names: [a] | pgcraft.yaml:1: E004 keys and values are expected here | write "key: value"
            policy: onlin | pgcraft.yaml:1: E004 unknown policy "onlin" | did you mean "online"?
            environments: {prod: {database: ${X}}} | pgcraft.yaml:1: E103 | quote a value
            '' | pgcraft.yaml:1: E103 the file is empty | hint
            """)
    void saysWhatIsWrongWhereAndWhatToDo(String text, String problem, String hint) {
        assertThatThrownBy(() -> SettingsReader.read(text)).hasMessageContainingAll(problem, hint);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> SettingsReader.read("""
                        modle: a.yaml
                        policy: fast
                        migrations: a
                        migrations: b
                        """))
                .hasMessageContainingAll("pgcraft.yaml:1: E003", "pgcraft.yaml:2: E004", "pgcraft.yaml:4: E004");
    }
}
