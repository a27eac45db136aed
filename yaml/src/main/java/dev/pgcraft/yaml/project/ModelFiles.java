package dev.pgcraft.yaml.project;

import dev.pgcraft.ModelSource;
import dev.pgcraft.compile.Options;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.yaml.ModelReader;
import dev.pgcraft.yaml.code.JavaModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that declare a project's model.
 *
 * @param decided what the project file says for all resources
 * @param decisions the same for the compiler
 * @param java how to come by files that are written in Java
 */
record ModelFiles(Path folder, String name, List<Setting> files, Decisions.Said decided, Decisions decisions, Java java)
        implements ModelSource {

    /**
     * What is written in Java.
     *
     * @param classPath where the project says that classes are
     */
    record Java(JavaModels models, List<Setting> classPath) {

        Java {
            classPath = List.copyOf(classPath);
        }

        /** Says of each place that is not there that it is not. */
        List<Problem> problems(Path folder) {
            return classPath.stream()
                    .filter(place -> !Files.exists(folder.resolve(place.value())))
                    .map(place -> Problem.of(
                            Code.BAD_SETTING,
                            place.where(),
                            "class path: \"%s\" does not exist".formatted(place.value()),
                            "build it, correct the name, or take it out"))
                    .toList();
        }
    }

    ModelFiles {
        files = List.copyOf(files);
    }

    @Override
    public Model read() {
        List<Problem> problems = new ArrayList<>(java.problems(folder));
        Model model = Model.EMPTY;
        for (Setting file : files) {
            try {
                model = model.and(read(file));
            } catch (ProblemException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        ProblemException.throwIfAny(problems);
        return model;
    }

    @Override
    public Options options() {
        ProblemException.throwIfAny(java.problems(folder));
        return decisions.options();
    }

    @Override
    public Optional<List<String>> contents() {
        if (!java.classPath().isEmpty() || !files.stream().allMatch(ModelFiles::isText)) {
            return Optional.empty();
        }
        Optional<List<String>> said = decided.contents();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        List<String> contents = new ArrayList<>(List.of(name));
        contents.addAll(said.get());
        try {
            for (Setting file : files) {
                contents.add(file.value());
                contents.add(text(file));
            }
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
        return Optional.of(contents);
    }

    private static boolean isText(Setting file) {
        return isYaml(file.value()) || isSql(file.value());
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static boolean isSql(String name) {
        return name.endsWith(".sql");
    }

    private Model read(Setting file) {
        String name = file.value();
        if (isYaml(name)) {
            return new ModelReader().read(name, text(file));
        }
        if (isSql(name)) {
            return new Model(List.of(), List.of(), List.of(new SqlSource(name, text(file))));
        }
        if (name.endsWith(".java")) {
            requireReadable(file);
            return java.models().source(name);
        }
        return java.models().named(name, file.where());
    }

    /** The compiler's own words for a file that is missing are no good. */
    private void requireReadable(Setting file) {
        text(file);
    }

    private String text(Setting file) {
        return TextFile.read(folder.resolve(file.value()), file.value(), file.where());
    }
}
