package dev.pgcraft.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation quotes files as they are, its links lead somewhere, and no problem is left unexplained. */
final class SnippetTest {

    @Test
    void quotedTextStandsInItsFile() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Page page : Page.all()) {
            for (Page.Snippet snippet : page.snippets()) {
                if (!isIn(Page.ROOT.resolve(snippet.source()), snippet.text())) {
                    wrong.add("%s:%d is not in %s".formatted(page, snippet.line(), snippet.source()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Page page : Page.all()) {
            for (Page.Link link : page.links()) {
                if (!leadsSomewhere(page, link)) {
                    broken.add("%s: %s#%s".formatted(page, link.file(), link.heading()));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyProblemHasASectionAndNoOther() throws IOException {
        Page errors = Page.read(Page.ROOT.resolve("docs/references/errors.md"));

        assertThat(errors.headings().stream().filter(heading -> heading.matches("E\\d{3}")))
                .containsExactlyElementsOf(
                        Stream.of(Code.values()).map(Code::id).toList());
    }

    private static boolean isIn(Path file, String text) throws IOException {
        return Files.exists(file) && Files.readString(file).contains(text);
    }

    private static boolean leadsSomewhere(Page from, Page.Link link) throws IOException {
        Path folder = Objects.requireNonNull(from.path().getParent());
        Path target = link.file().isEmpty() ? from.path() : folder.resolve(link.file());
        if (link.heading().isEmpty()) {
            return Files.exists(target);
        }
        return Files.isRegularFile(target) && Page.read(target).anchors().contains(link.heading());
    }
}
