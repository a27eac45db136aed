/** Declares a model in Java: the same values as in YAML, and hence the same SQL. */
@NullMarked
package dev.pgcraft.dsl;

import org.jspecify.annotations.NullMarked;
