/** Two large schemas as grown-up databases have them: a tidy one, and one that grew for twenty years. */
@NullMarked
package dev.pgcraft.large;

import org.jspecify.annotations.NullMarked;
