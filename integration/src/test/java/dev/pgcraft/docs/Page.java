package dev.pgcraft.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One Markdown file of the repository. */
record Page(Path path, List<String> lines) {

    static final Path ROOT = root();

    private static final String FENCE = "```";
    private static final Pattern SOURCE = Pattern.compile("<!-- from (\\S+) -->");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#+ +(.*)");

    /**
     * What stands in a fence, and the file it is from.
     *
     * @param line of the opening fence
     */
    record Snippet(String source, String text, int line) {}

    /** Where a page sends its reader: a file, a heading in it, or both. */
    record Link(String file, String heading) {}

    Page {
        lines = List.copyOf(lines);
    }

    static Page read(Path path) throws IOException {
        return new Page(path, Files.readAllLines(path));
    }

    /** Every page of the repository, in the order of their paths. */
    static List<Page> all() throws IOException {
        List<Path> paths = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean ours = folder.equals(ROOT) || !(name.startsWith(".") || name.equals("target"));
                return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    paths.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        List<Page> pages = new ArrayList<>();
        for (Path path : paths.stream().sorted().toList()) {
            pages.add(read(path));
        }
        return pages;
    }

    /** The fences that say which file they are from. */
    List<Snippet> snippets() {
        List<Snippet> snippets = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            Matcher source = SOURCE.matcher(lines.get(i).strip());
            if (source.matches() && lines.get(i + 1).startsWith(FENCE)) {
                snippets.add(new Snippet(source.group(1), fence(i + 2), i + 2));
            }
        }
        return snippets;
    }

    private String fence(int start) {
        List<String> inside = lines.subList(start, lines.size()).stream()
                .takeWhile(line -> !line.startsWith(FENCE))
                .toList();
        return String.join("\n", inside) + "\n";
    }

    /** The links that stay in the repository. */
    List<Link> links() {
        return prose().stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(result -> result.group(1))
                .filter(target -> !target.contains(":"))
                .map(Page::link)
                .toList();
    }

    private static Link link(String target) {
        int hash = target.indexOf('#');
        return hash < 0 ? new Link(target, "") : new Link(target.substring(0, hash), target.substring(hash + 1));
    }

    /** The words of its headings. */
    List<String> headings() {
        return prose().stream()
                .flatMap(line -> Optional.of(HEADING.matcher(line)).filter(Matcher::matches).stream())
                .map(heading -> heading.group(1))
                .toList();
    }

    /** Its headings as they stand behind a {@code #}. */
    List<String> anchors() {
        return headings().stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** The lines outside of fences. */
    private List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines) {
            if (line.startsWith(FENCE)) {
                fenced = !fenced;
            } else if (!fenced) {
                prose.add(line);
            }
        }
        return prose;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not inside the repository");
        }
        return folder;
    }

    /** For messages: relative to the repository. */
    @Override
    public String toString() {
        return ROOT.relativize(path).toString();
    }
}
