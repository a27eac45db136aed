package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.problem.Reason;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of revision files on disk.
 *
 * @param label the folder as the user knows it, relative to the project: {@code migrations}
 */
public record RevisionFolder(Path path, String label) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The names of all files that end in {@code .sql}, sorted. */
    List<String> fileNames() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql") && !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(label, e).asException();
        }
    }

    /** The revisions; throws with all that is wrong with single files or with what belongs to one revision. */
    List<Revision> read() {
        List<Problem> problems = new ArrayList<>();
        Grouping grouping = new Grouping(problems);
        for (String name : fileNames()) {
            Optional<FileName> parts = FileName.parse(name);
            if (parts.isEmpty()) {
                problems.add(badName(name));
                continue;
            }
            readFile(name, problems).ifPresent(file -> grouping.add(parts.get(), file));
        }
        List<Revision> revisions = grouping.revisions();
        ProblemException.throwIfAny(
                problems.stream().sorted(Comparator.comparing(Problem::where)).toList());
        return revisions;
    }

    private Optional<RevisionFile> readFile(String name, List<Problem> problems) {
        String source = label + "/" + name;
        try {
            String text = normalise(Files.readString(path.resolve(name)));
            return HeadReader.read(source, text, problems).map(head -> new RevisionFile(source, head, text));
        } catch (CharacterCodingException e) {
            problems.add(Problem.of(
                    Code.BAD_REVISION_FILE, Location.of(source), "the file is not UTF-8", "save it as UTF-8"));
        } catch (IOException e) {
            problems.add(unreadable(source, e));
        }
        return Optional.empty();
    }

    private static String normalise(String text) {
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n");
    }

    private Problem badName(String name) {
        return Problem.of(
                Code.BAD_REVISION_FILE,
                Location.of(label + "/" + name),
                "the name is not that of a revision file",
                "such names are V20260315191632__add_products_table.sql for the way up and U… for the way down;"
                        + " keep other SQL in another folder");
    }

    private static Problem unreadable(String source, IOException cause) {
        return Problem.of(
                Code.UNREADABLE_FILE,
                Location.of(source),
                "cannot be read: %s".formatted(Reason.of(cause)),
                "look at its permissions");
    }
}
