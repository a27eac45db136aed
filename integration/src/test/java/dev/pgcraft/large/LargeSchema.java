package dev.pgcraft.large;

import java.util.List;

/** A schema of many hundreds of objects, the same in every run, in statements. */
public interface LargeSchema {

    /** The roles that it speaks of. */
    List<String> roles();

    /** What makes it, in this order. */
    List<String> statements();

    /** What changes a little of it, here and there, and can be taken back. */
    List<String> change();
}
