/** What the documentation says is what there is. */
@NullMarked
package dev.pgcraft.docs;

import org.jspecify.annotations.NullMarked;
