package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a value that was erased, where other columns are computed of it. */
final class ErasureTest {

    private static Made made(String parameters) throws SQLException {
        Made made = Made.of("""
                resources:
                  hr.people:
                    factory: %s
                    columns:
                      email: text
                      height: integer
                      lower_email: text generated always as (lower({email})) stored
                      Domain: text generated always as (split_part(email, '@', 2)) stored
                      metres: numeric generated always as ({height} / 100.0) stored
                      known: text not null generated always as (coalesce({email}, 'nobody')) stored
                """.formatted(parameters));
        made.run("INSERT INTO hr.people (email, height) VALUES ('Ada@Secret1', 170), ('Bob@Open1', 180)");
        made.run("UPDATE hr.people SET email = replace(email, '1', '2'), height = height + 1");
        return made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "{append_only: {partitions: monthly}}", "eav"})
    void whatIsComputedOfItIsGoneFromAllVersions(String factory) throws SQLException {
        try (Made made = made(factory)) {
            made.run("SELECT hr.people_erase(1, ARRAY['email'])");

            String moment = made.rows("SELECT min(valid_to) - interval '1 microsecond' FROM hr.people_history")
                    .getFirst();
            assertThat(made.rows("SELECT h FROM hr.people_history h").toString())
                    .doesNotContainIgnoringCase("secret");
            assertThat(made.rows("SELECT h FROM hr.people_as_of('%s') h".formatted(moment))
                            .toString())
                    .doesNotContainIgnoringCase("secret")
                    .contains("Bob@Open1", "bob@open1");
            assertThat(made.rows("SELECT email, lower_email, \"Domain\", height, metres::numeric(3, 2), known"
                            + " FROM hr.people ORDER BY id"))
                    .containsExactly("null|null|null|171|1.71|nobody", "Bob@Open2|bob@open2|Open2|181|1.81|Bob@Open2");
        }
    }

    /** Whoever looks at the past as it was at the beginning of a transaction may not see all versions. */
    @ParameterizedTest
    @ValueSource(strings = {"REPEATABLE READ", "SERIALIZABLE"})
    void isRefusedWhereNotAllVersionsAreSeen(String level) throws SQLException {
        try (Made made = made("append_only")) {
            made.run("BEGIN ISOLATION LEVEL " + level);
            assertThatThrownBy(() -> made.run("SELECT hr.people_erase(1, ARRAY['email'])"))
                    .hasMessageContaining("values of hr.people are erased at READ COMMITTED only")
                    .hasMessageContaining(level);
            made.run("ROLLBACK");
        }
    }

    @Test
    void whatIsComputedOfOtherValuesStays() throws SQLException {
        try (Made made = made("append_only")) {
            made.run("SELECT hr.people_erase(1, ARRAY['email'])");

            assertThat(made.rows("SELECT height, metres::numeric(3, 2), lower_email, \"Domain\", known,"
                            + " erased -> 0 ->> 'columns' FROM hr.people_attributes WHERE id = 1 ORDER BY valid_to"))
                    .containsExactly(
                            "170|1.70|null|null|null|[\"email\", \"Domain\", \"known\", \"lower_email\"]",
                            "171|1.71|null|null|null|[\"email\", \"Domain\", \"known\", \"lower_email\"]");
            assertThat(made.rows("SELECT email, lower_email, erased FROM hr.people_attributes WHERE id = 2"))
                    .containsExactly("Bob@Open1|bob@open1|null");
        }
    }

    @Test
    void aValueThatIsComputedCanBeErasedByItself() throws SQLException {
        try (Made made = made("append_only")) {
            made.run("SELECT hr.people_erase(1, ARRAY['lower_email', 'email'])");

            assertThat(made.rows("SELECT DISTINCT erased -> 0 ->> 'columns' FROM hr.people_attributes WHERE id = 1"))
                    .containsExactly("[\"lower_email\", \"email\", \"Domain\", \"known\"]");
        }
    }
}
