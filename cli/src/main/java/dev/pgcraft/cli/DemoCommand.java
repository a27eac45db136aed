package dev.pgcraft.cli;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pgcraft demo}. */
@Command(
        name = "demo",
        description = "Goes once through everything, on a database of its own that is gone afterwards.",
        footer = {
            "",
            "Examples:",
            "  pgcraft demo            leaves nothing behind",
            "  pgcraft demo shop       keeps the project in the folder shop, to be played with"
        })
final class DemoCommand implements Verb {

    private final GlobalOptions options;
    private final Projects projects;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "A folder, new or empty, in which the project stays.")
    private Optional<Path> folder = Optional.empty();

    DemoCommand(GlobalOptions options, Projects projects) {
        this.options = options;
        this.projects = projects;
    }

    @Override
    public Answer run() {
        if (folder.isEmpty()) {
            return thrownAway();
        }
        Path kept = options.directory().resolve(folder.get());
        try (Demo demo = Demo.in(kept.toAbsolutePath().normalize(), projects)) {
            return answer(demo);
        }
    }

    private Answer thrownAway() {
        Path temporary = temporaryFolder();
        Demo demo = Demo.in(temporary.resolve("shop"), projects);
        Disposal end = Disposal.of(demo, temporary);
        try {
            return answer(demo);
        } finally {
            end.now();
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("pgcraft-demo");
        } catch (IOException e) {
            throw Problem.of(Code.UNREADABLE_FILE, Location.of("temporary folder"), "cannot be made: " + e)
                    .asException();
        }
    }

    private static Answer answer(Demo demo) {
        List<String> lines = demo.play();
        return Answer.of(lines).with("lines", lines);
    }
}
