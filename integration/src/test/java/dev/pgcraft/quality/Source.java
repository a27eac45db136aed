package dev.pgcraft.quality;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One Java file of the project, read by the JDK's own parser. */
record Source(Path path, List<String> lines, CompilationUnitTree unit, Trees trees) {

    static final Path ROOT = root();

    Source {
        lines = List.copyOf(lines);
    }

    /** Every Java file under {@code src/main} and {@code src/test} of every module, in the order of their paths. */
    static List<Source> all() {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths()));
            Trees trees = Trees.instance(task);
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                Path path = Path.of(unit.getSourceFile().toUri());
                sources.add(new Source(ROOT.relativize(path), Files.readAllLines(path), unit, trees));
            }
            return sources;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    boolean isTest() {
        return path.toString().replace('\\', '/').contains("/src/test/");
    }

    boolean isIn(String module) {
        return path.startsWith(module);
    }

    String packageName() {
        return String.valueOf(unit.getPackageName());
    }

    /** The path and line of a piece of this file, in the form an editor jumps to. */
    String at(Tree tree) {
        return path + ":" + firstLine(tree);
    }

    long firstLine(Tree tree) {
        return unit.getLineMap().getLineNumber(positions().getStartPosition(unit, tree));
    }

    long lastLine(Tree tree) {
        return unit.getLineMap().getLineNumber(positions().getEndPosition(unit, tree));
    }

    boolean hasJavadoc(TreePath piece) {
        return trees.getDocComment(piece) != null;
    }

    private SourcePositions positions() {
        return trees.getSourcePositions();
    }

    private static List<Path> paths() throws IOException {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> isSource(ROOT.relativize(path)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isSource(Path path) {
        String text = "/" + path.toString().replace('\\', '/');
        return !text.contains("/target/") && (text.contains("/src/main/java/") || text.contains("/src/test/java/"));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not inside the repository");
        }
        return folder;
    }
}
