package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A factory or plugin as a resource names it.
 *
 * @param options its parameters: text, number, boolean, list or map values
 * @param off whether it is named to be left out, though a source before this one has it
 */
public record Use(String name, SequencedMap<String, Object> options, boolean off, Location where) {

    /** What a plugin is set to that a resource does without. */
    public static final String OFF = "off";

    public Use {
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }

    /** One that is wanted. */
    public Use(String name, SequencedMap<String, Object> options, Location where) {
        this(name, options, false, where);
    }

    /** One that is to be left out. */
    public static Use off(String name, Location where) {
        return new Use(name, new LinkedHashMap<>(), true, where);
    }
}
