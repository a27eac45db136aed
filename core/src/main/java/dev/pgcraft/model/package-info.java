@NullMarked
package dev.pgcraft.model;

import org.jspecify.annotations.NullMarked;
