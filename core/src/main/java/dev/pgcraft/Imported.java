package dev.pgcraft;

import dev.pgcraft.model.Model;
import java.util.List;

/**
 * A project's declarations as they were found in a database.
 *
 * @param model what the model language can say
 * @param sql the rest, to be a file of the model
 * @param notes what is in neither, a line each
 */
public record Imported(Model model, String sql, List<String> notes) {

    public Imported {
        notes = List.copyOf(notes);
    }
}
