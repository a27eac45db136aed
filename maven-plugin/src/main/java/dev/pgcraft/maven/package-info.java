/** The goals of the Maven plugin, one class each: the command line inside Maven. */
@NullMarked
package dev.pgcraft.maven;

import org.jspecify.annotations.NullMarked;
