package dev.pgcraft.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.change.SaidRename;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.script.Script;
import dev.pgcraft.yaml.ModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A case on disk. */
public record GoldenFolder(Path path) {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Pattern ONLY = Pattern.compile(System.getProperty("golden.only", ""));

    /** All of them, by name. */
    public static List<GoldenFolder> all() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(file -> file.endsWith("before.yaml"))
                    .filter(file -> ONLY.matcher(file.toString()).find())
                    .map(Path::getParent)
                    .sorted()
                    .map(GoldenFolder::new)
                    .toList();
        }
    }

    /** Kind and case: {@code column/rename}. */
    public String name() {
        return GOLDEN.relativize(path).toString();
    }

    /** Whether this version of PostgreSQL knows what it speaks of: a file {@code since} names the first that does. */
    public boolean isFor(int majorVersion) throws IOException {
        String since = text("since").strip();
        return since.isEmpty() || Integer.parseInt(since) <= majorVersion;
    }

    /** Whether it is about how a busy database is not stopped. */
    boolean isOnline() {
        return name().startsWith("online/");
    }

    /** What {@code before} or {@code after} declares. */
    public Declared declared(String side) throws IOException {
        Model resources = new ModelReader().read(side + ".yaml", text(side + ".yaml"));
        String objects = text(side + ".sql");
        Declared declared = compiled(side, resources, objects);
        return side.equals("after") ? declared.with(declared.intentions().saying(renames())) : declared;
    }

    /** What is said on the command line. */
    private List<SaidRename> renames() throws IOException {
        return text("renames.txt")
                .lines()
                .map(line -> SaidRename.parse(line).orElseThrow())
                .toList();
    }

    private static Declared compiled(String side, Model resources, String objects) {
        Model sources = new Model(List.of(), List.of(), List.of(new SqlSource(side + ".sql", objects)));
        return new Compiler().compile(objects.isEmpty() ? resources : resources.and(sources));
    }

    /** A file's text; empty where there is no such file. */
    String text(String name) throws IOException {
        Path file = path.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Compares a script with a file; the parts of one that is written online are told apart. */
    void compare(String name, Script script) throws IOException {
        compare(name, isOnline() ? told(script) : script.text());
    }

    private static String told(Script script) {
        return IntStream.range(0, script.parts().size())
                .mapToObj(i -> told(i + 1, script.parts().get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String told(int number, Script.Part part) {
        String how = part.transactional() ? "" : ", transaction: none";
        return "-- step %d%s%n%n%s".formatted(number, how, part.text());
    }

    private void compare(String name, String actual) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(path.resolve(name), actual);
        }
        assertThat(actual).isEqualTo(Files.readString(path.resolve(name)));
    }
}
