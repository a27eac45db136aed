package dev.pgcraft.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.server.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A catalog whose views read more than one transaction can lock. */
final class ManyViewsTest {

    private static final int VIEWS = 12_000;
    private static final int AT_ONCE = 1_000;

    @Test
    void isReadWithoutMoreLocksThanAServerHasByDefault() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            database.run("CREATE TABLE public.v0 (a integer)");
            for (int start = 1; start <= VIEWS; start += AT_ONCE) {
                database.run(eachOnTheOneBefore(start, start + AT_ONCE - 1));
            }
            CatalogReader reader = new CatalogReader(Scope.STANDARD);

            Recording recording = reader.record(database.connection());

            assertThat(recording.catalog().database().objects()).hasSize(VIEWS + 2);
            assertThat(reader.read(recording.tape())).contains(recording.catalog());
        }
    }

    private static String eachOnTheOneBefore(int first, int last) {
        return """
                DO $$ BEGIN
                    FOR i IN %d..%d LOOP
                        EXECUTE 'CREATE VIEW public.v' || i || ' AS SELECT a FROM public.v' || i - 1;
                    END LOOP;
                END $$""".formatted(first, last);
    }
}
