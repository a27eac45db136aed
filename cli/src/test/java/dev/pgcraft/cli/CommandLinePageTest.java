package dev.pgcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page about the commands names all of them, all their options, and no others. */
class CommandLinePageTest {

    private static final Path PAGE = Path.of("../docs/references/command-line.md");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

    @Test
    void everyCommandHasASectionInTheOrderOfHelp() throws IOException {
        assertThat(Files.readAllLines(PAGE).stream()
                        .filter(line -> line.matches("## [a-z]+"))
                        .map(line -> line.substring(3)))
                .containsExactlyElementsOf(commands().toList());
    }

    @Test
    void optionsOfAllCommandsStandInTheFirstSection() throws IOException {
        assertThat(optionsIn("Everywhere")).containsExactlyInAnyOrderElementsOf(options(Run.parser()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void optionsOfACommandStandInItsSection(String command) throws IOException {
        CommandLine one = Run.parser().getSubcommands().get(command);

        assertThat(one).isNotNull().satisfies(found -> {
            Set<String> own = options(found);
            own.removeAll(options(Run.parser()));
            assertThat(optionsIn(command)).containsExactlyInAnyOrderElementsOf(own);
        });
    }

    static Stream<String> commands() {
        return Run.parser().getSubcommands().keySet().stream();
    }

    private static Set<String> options(CommandLine line) {
        CommandSpec specification = line.getCommandSpec();
        return specification.options().stream()
                .map(OptionSpec::longestName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> optionsIn(String heading) throws IOException {
        List<String> sections = Arrays.asList(Files.readString(PAGE).split("(?m)^## "));
        return sections.stream()
                .filter(section -> section.startsWith(heading + "\n"))
                .flatMap(section -> OPTION.matcher(section).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
