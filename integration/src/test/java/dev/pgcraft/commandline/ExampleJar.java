package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** An extension of the examples, built as its author would build it. */
public final class ExampleJar {

    private static final Path EXTENSIONS = Path.of("../examples/extensions");

    private ExampleJar() {}

    /** Puts the example's project into a folder, with the jar of its extension beside it. */
    public static void install(String example, Path folder) throws IOException {
        Path project = EXTENSIONS.resolve(example).resolve("project");
        try (Stream<Path> files = Files.list(project)) {
            for (Path file : files.toList()) {
                Files.writeString(folder.resolve(file.getFileName().toString()), Files.readString(file));
            }
        }
        build(EXTENSIONS.resolve(example).resolve("src"), folder.resolve(example + ".jar"));
    }

    /** Compiles a source tree and packs it, together with what else lies in it. */
    static void build(Path sources, Path jar) throws IOException {
        Path classes = Files.createDirectories(jar.resolveSibling(jar.getFileName() + ".classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-Xlint:all,-path,-classfile", "-Werror", "-d", classes.toString(), "-cp", classPath()));
        List<Path> files = files(sources);
        files.stream()
                .map(Path::toString)
                .filter(file -> file.endsWith(".java"))
                .forEach(arguments::add);
        if (arguments.getLast().endsWith(".java")) {
            int exit = ToolProvider.getSystemJavaCompiler()
                    .run(null, System.err, System.err, arguments.toArray(String[]::new));
            assertThat(exit).isZero();
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files(classes)) {
                add(out, classes.relativize(file), file);
            }
            for (Path file : files) {
                if (!file.toString().endsWith(".java")) {
                    add(out, sources.relativize(file), file);
                }
            }
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static void add(JarOutputStream out, Path name, Path file) throws IOException {
        out.putNextEntry(new JarEntry(name.toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
