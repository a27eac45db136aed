package dev.pgcraft.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.builtin.BuiltIn;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Factory;
import dev.pgcraft.plugin.PluginKind;
import dev.pgcraft.yaml.ModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** There is an example of everything that is built in, with a picture, and it can be found. */
final class OverviewTest {

    private static final int MOST_BOXES = 12;

    @Test
    void everythingBuiltInHasAnExample() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Example example : Example.all()) {
            if (Files.exists(example.file("model.yaml"))) {
                shown.addAll(words(new ModelReader().read("model.yaml", Files.readString(example.file("model.yaml")))));
            }
        }
        BuiltIn builtIn = new BuiltIn();
        assertThat(shown)
                .containsAll(builtIn.factories().stream().map(Factory::name).toList());
        assertThat(shown)
                .containsAll(builtIn.plugins().stream()
                        .map(PluginKind::name)
                        .filter(name -> !name.equals("serial_key")) // which every resource has that names no other
                        .toList());
    }

    private static List<String> words(Model model) {
        return model.resources().stream().flatMap(OverviewTest::words).toList();
    }

    private static Stream<String> words(Resource resource) {
        return Stream.concat(Stream.of(resource.factory()), resource.plugins().stream())
                .map(Use::name);
    }

    @Test
    void everyExampleIsDrawnAndListed() throws IOException {
        Page overview = Page.read(Page.ROOT.resolve("examples/README.md"));
        List<String> listed =
                overview.links().stream().map(link -> "examples/" + link.file()).toList();
        for (Example example : Example.all()) {
            assertThat(listed).contains(example + "/README.md");
            assertThat(Pictures.on(Page.read(example.file("README.md")))).contains(example.toString());
        }
    }

    @Test
    void everyPictureIsOfAnExampleAndCanBeTakenInAtAGlance() throws IOException {
        List<String> examples = Example.all().stream().map(Example::toString).toList();
        for (Page page : Page.all()) {
            assertThat(examples).as(page.toString()).containsAll(Pictures.on(page));
            assertThat(Pictures.boxes(page)).as(page.toString()).allMatch(boxes -> boxes <= MOST_BOXES);
        }
    }
}
