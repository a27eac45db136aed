@NullMarked
package dev.pgcraft.problem;

import org.jspecify.annotations.NullMarked;
