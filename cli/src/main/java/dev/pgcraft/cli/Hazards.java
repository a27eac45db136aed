package dev.pgcraft.cli;

import dev.pgcraft.change.Hazard;
import dev.pgcraft.problem.DidYouMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Hazards as they are typed: their words, or {@code any}. */
final class Hazards {

    private static final String ANY = "any";

    private Hazards() {}

    /** Those that are known, for shells that complete them. */
    static final class Known extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Known() {
            super(words());
        }
    }

    private static List<String> words() {
        return Stream.concat(Arrays.stream(Hazard.Kind.values()).map(Hazard.Kind::word), Stream.of(ANY))
                .toList();
    }

    /**
     * The hazards that are meant.
     *
     * @throws dev.pgcraft.problem.ProblemException if there is none of that name
     */
    static List<Hazard.Kind> parse(String word) {
        List<Hazard.Kind> all = List.of(Hazard.Kind.values());
        if (word.equals(ANY)) {
            return all;
        }
        List<Hazard.Kind> meant =
                all.stream().filter(kind -> kind.word().equals(word)).toList();
        if (meant.isEmpty()) {
            List<String> known = words();
            throw Usage.mistake(
                    "there is no hazard \"%s\"".formatted(word),
                    DidYouMean.hint(word, known).orElse("there is: " + String.join(", ", known)));
        }
        return meant;
    }
}
