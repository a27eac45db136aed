package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A factory or plugin as a resource names it.
 *
 * @param options its parameters: text, number, boolean, list or map values
 */
public record Use(String name, SequencedMap<String, Object> options, Location where) {

    public Use {
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }
}
