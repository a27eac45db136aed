package dev.pgcraft.yaml.code;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Predicate;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles a source file of the project, with those beside it that it uses.
 *
 * @param folder the project's
 * @param classPath what the project names besides what pgcraft itself runs on
 */
record Compilation(Path folder, List<Path> classPath) {

    /**
     * What came out.
     *
     * @param mainClass the class that has the file's name
     */
    record Result(SequencedMap<String, byte[]> classes, String mainClass) {}

    /**
     * Compiles the file.
     *
     * @throws ProblemException with every error that the compiler finds
     */
    Result of(String file) {
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> noCompiler(file).asException());
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager disk =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            disk.setLocationFromPaths(StandardLocation.SOURCE_PATH, sourcePath(file));
            disk.setLocationFromPaths(StandardLocation.CLASS_PATH, wholeClassPath());
            MemoryFiles files = new MemoryFiles(disk);
            boolean done = compiler.getTask(
                            new StringWriter(),
                            files,
                            diagnostics,
                            List.of("-proc:none", "-Xlint:none"),
                            List.of(),
                            disk.getJavaFileObjects(folder.resolve(file)))
                    .call();
            if (!done) {
                throw new ProblemException(problems(file, diagnostics.getDiagnostics()));
            }
            return new Result(files.classes(), mainClass(file, files.classes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's own folder, and those around it: one of them is where its package begins. */
    private List<Path> sourcePath(String file) {
        List<Path> places = new ArrayList<>();
        Path project = folder.toAbsolutePath().normalize();
        Path place = Objects.requireNonNull(project.resolve(file).normalize().getParent());
        while (place.startsWith(project) && !place.equals(project)) {
            places.add(place);
            place = Objects.requireNonNull(place.getParent());
        }
        places.add(place);
        return places;
    }

    private List<Path> wholeClassPath() {
        SequencedSet<Path> all = new LinkedHashSet<>(classPath);
        ownPlace().ifPresent(all::add);
        Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(Predicate.not(String::isEmpty))
                .map(Path::of)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Where the classes are that models are written with; a build tool has them on no class path of the process. */
    private static Optional<Path> ownPlace() {
        return Optional.ofNullable(SchemaModel.class.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(place -> {
                    try {
                        return place.toURI();
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(place -> "file".equals(place.getScheme()))
                .map(Path::of);
    }

    private static String mainClass(String file, SequencedMap<String, byte[]> classes) {
        String simple = String.valueOf(Path.of(file).getFileName()).replaceFirst("\\.java$", "");
        return classes.keySet().stream()
                .filter(name -> name.equals(simple) || name.endsWith("." + simple))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                Code.NOT_A_MODEL,
                                Location.of(file),
                                "there is no class \"%s\" in it".formatted(simple),
                                "the class that implements SchemaModel has the name of its file")
                        .asException());
    }

    private List<Problem> problems(String file, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> Problem.of(Code.DOES_NOT_COMPILE, where(file, each), message(each)))
                .toList();
    }

    private Location where(String file, Diagnostic<? extends JavaFileObject> diagnostic) {
        String source = Optional.<JavaFileObject>ofNullable(diagnostic.getSource())
                .map(JavaFileObject::toUri)
                .map(this::relative)
                .orElse(file);
        return new Location(source, (int) Math.max(0, diagnostic.getLineNumber()));
    }

    private String relative(URI source) {
        Path project = folder.toAbsolutePath().normalize();
        Path path = Path.of(source);
        return (path.startsWith(project) ? project.relativize(path) : path)
                .toString()
                .replace('\\', '/');
    }

    private static String message(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT).strip().replace("\n", "\n  ");
    }

    private static Problem noCompiler(String file) {
        return Problem.of(
                Code.NO_COMPILER,
                Location.of(file),
                "this Java (%s) has no compiler".formatted(System.getProperty("java.home")),
                "run pgcraft on a JDK (JAVA_HOME), or name a class that is compiled already");
    }
}
