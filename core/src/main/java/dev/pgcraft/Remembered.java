package dev.pgcraft;

import dev.pgcraft.catalog.Tape;
import dev.pgcraft.scratch.Memory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What scratch databases were found to hold, kept in a project's folder, so that nothing is built twice. */
record Remembered(CacheFolder cache) implements Memory {

    /** The memory of the project in this folder. */
    static Memory of(Path project) {
        return new Remembered(CacheFolder.of(project, ".catalog"));
    }

    @Override
    public Optional<Tape> find(List<String> recipe) {
        return cache.find(recipe).flatMap(Tape::of);
    }

    @Override
    public void keep(List<String> recipe, Tape tape) {
        cache.keep(recipe, tape.bytes());
    }
}
