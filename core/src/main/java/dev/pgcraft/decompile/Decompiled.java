package dev.pgcraft.decompile;

import dev.pgcraft.model.Model;
import dev.pgcraft.schema.ObjectId;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * As much of a database as the model language can say.
 *
 * @param made what PostgreSQL makes beside what the model names: the sequences of serial columns
 */
public record Decompiled(Model model, NavigableSet<ObjectId> made) {

    public Decompiled {
        made = Collections.unmodifiableNavigableSet(new TreeSet<>(made));
    }
}
