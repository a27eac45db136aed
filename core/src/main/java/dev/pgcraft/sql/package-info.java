@NullMarked
package dev.pgcraft.sql;

import org.jspecify.annotations.NullMarked;
