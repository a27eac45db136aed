package dev.pgcraft.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.compile.Names;
import dev.pgcraft.schema.ObjectId.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference pages list everything that there is of their kind. */
final class ReferencesTest {

    @Test
    void everyTemplateOfAName() throws IOException {
        assertThat(page("names")).contains(Names.STANDARD.templates().values());
    }

    @Test
    void everyManagedKind() throws IOException {
        String managed = page("kinds").split("\\*\\*named only\\*\\*", 2)[0];

        assertThat(managed)
                .contains(Stream.of(Kind.values())
                        .filter(kind -> kind != Kind.CONSTRAINT)
                        .map(kind -> "\n| " + kind.word())
                        .toList());
        assertThat(managed).contains("primary key", "unique", "check", "foreign key");
    }

    private static String page(String name) throws IOException {
        return Files.readString(Page.ROOT.resolve("docs/references/%s.md".formatted(name)));
    }
}
