package dev.pgcraft.compile;

import dev.pgcraft.plugin.Extension;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Puts together how a project names what it generates: as pgcraft does, as its extensions do, as it says itself. */
public final class Templates {

    private final Consumer<Problem> problems;
    private Names names = Names.STANDARD;

    /**
     * The standard names.
     *
     * @param problems where to say what is wrong
     */
    public Templates(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** What a project says of one kind of name, and where. */
    public record Said(String key, String template, Location where) {}

    /** The names of a project. */
    public Names of(List<Extension> extensions, List<Said> project) {
        extensions.forEach(this::bring);
        project.forEach(this::say);
        return names;
    }

    private void bring(Extension extension) {
        for (Map.Entry<String, String> entry :
                ExtensionDefect.guard(extension, "names()", extension::names).entrySet()) {
            if (names.templates().containsKey(entry.getKey())) {
                problems.accept(Problem.of(
                        Code.BROUGHT_TWICE,
                        Location.of("extension " + extension.name()),
                        "names of kind \"%s\" are there before extension \"%s\" brings them"
                                .formatted(entry.getKey(), extension.name()),
                        "the extension has to give its kind another name"));
                continue;
            }
            names = names.with(entry.getKey(), entry.getValue());
        }
    }

    private void say(Said said) {
        if (!names.templates().containsKey(said.key())) {
            problems.accept(Problem.of(
                    Code.BAD_TEMPLATE,
                    said.where(),
                    "there are no names of kind \"%s\"".formatted(said.key()),
                    DidYouMean.hint(said.key(), names.templates().keySet())));
            return;
        }
        names.flaw(said.key(), said.template())
                .ifPresentOrElse(
                        flaw -> problems.accept(Problem.of(
                                Code.BAD_TEMPLATE,
                                said.where(),
                                "names of kind \"%s\": %s".formatted(said.key(), flaw),
                                "usual is \"%s\"".formatted(names.templates().get(said.key())))),
                        () -> names = names.with(said.key(), said.template()));
    }
}
