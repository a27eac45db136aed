package dev.pgcraft;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A value that is worked out while something else is waited for. */
final class Ahead<T> {

    private final CompletableFuture<T> value = new CompletableFuture<>();

    /** Begins at once, in a thread that sees the same class path as the caller. */
    Ahead(Supplier<T> work) {
        value.completeAsync(
                work,
                runnable -> Thread.ofPlatform().name("pgcraft-ahead").daemon().start(runnable));
    }

    /** What {@code meanwhile} gives; nobody is left working behind its back, even if it comes to nothing. */
    <M> M during(Supplier<M> meanwhile) {
        try {
            return meanwhile.get();
        } finally {
            value.handle((done, failed) -> done).join();
        }
    }

    /** The value, as soon as it is there; whatever stood in its way comes out here. */
    T get() {
        try {
            return value.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw e;
        }
    }
}
