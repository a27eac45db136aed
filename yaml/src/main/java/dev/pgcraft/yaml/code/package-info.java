/** Models that are Java: compiled in memory or found on a class path, loaded, and asked what they declare. */
@NullMarked
package dev.pgcraft.yaml.code;

import org.jspecify.annotations.NullMarked;
