/** The rules of the house that a compiler does not know, as tests over the sources of every module. */
@NullMarked
package dev.pgcraft.quality;

import org.jspecify.annotations.NullMarked;
