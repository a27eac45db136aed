package dev.pgcraft;

import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.migrate.Sha256;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * When a command last found nothing to do: as long as nobody has changed the model's files, the revision files or the
 * database since, it need not look again.
 *
 * @param recipe everything but the database on which the answer depends; empty where that cannot be known
 */
record Settled(CacheFolder cache, Optional<List<String>> recipe) {

    /** No name and no message of PostgreSQL's holds it. */
    private static final String SEPARATOR = "\0";

    /** Whether {@code question} was settled for this project and these files. */
    static Settled of(Project project, Revisions revisions, String question) {
        Optional<List<String>> recipe = build().flatMap(build -> project.model()
                .contents()
                .map(contents ->
                        recipe(List.of(build, question, project.history().toString()), contents, texts(revisions))));
        return new Settled(CacheFolder.of(project.folder(), ".settled"), recipe);
    }

    private static List<String> recipe(List<String> circumstances, List<String> model, List<String> revisions) {
        List<String> recipe = new ArrayList<>(circumstances);
        recipe.add("model, %d texts".formatted(model.size()));
        recipe.addAll(model);
        recipe.add("revision files, %d texts".formatted(revisions.size()));
        recipe.addAll(revisions);
        return recipe;
    }

    private static List<String> texts(Revisions revisions) {
        return revisions.topological().stream()
                .flatMap(revision -> Stream.concat(revision.up().stream(), revision.down().stream()))
                .flatMap(file -> Stream.of(file.path(), file.text()))
                .toList();
    }

    /** This very build of pgcraft; empty where it is still being worked on, class by class. */
    private static Optional<String> build() {
        try {
            Optional<CodeSource> source =
                    Optional.ofNullable(Settled.class.getProtectionDomain().getCodeSource());
            if (source.isEmpty()) {
                return Optional.empty();
            }
            Path jar = Path.of(source.get().getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of("%d %s".formatted(Files.size(jar), Files.getLastModifiedTime(jar)))
                    : Optional.empty();
        } catch (IOException | URISyntaxException unknown) {
            return Optional.empty();
        }
    }

    /**
     * What was noted when nothing was to be done, if everything is as it was then.
     *
     * @param moment what tells whether the database is; asked only if the rest is
     */
    Optional<List<String>> notes(Supplier<Optional<String>> moment) {
        return recipe.flatMap(cache::find)
                .map(content -> List.of(new String(content, StandardCharsets.UTF_8).split(SEPARATOR, -1)))
                .filter(parts -> moment.get().map(Sha256::hex).equals(Optional.of(parts.getFirst())))
                .map(parts -> parts.subList(1, parts.size()));
    }

    /** Remembers that nothing is to be done, unless somebody changed the database meanwhile. */
    void keep(Optional<String> before, Optional<String> after, List<String> notes) {
        if (recipe.isPresent() && before.isPresent() && before.equals(after)) {
            List<String> parts = new ArrayList<>(List.of(Sha256.hex(before.get())));
            parts.addAll(notes);
            cache.keep(recipe.get(), String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
        }
    }
}
