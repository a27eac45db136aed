@NullMarked
package dev.pgcraft.benchmarks;

import org.jspecify.annotations.NullMarked;
