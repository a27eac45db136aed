/** What is left when programs, sessions and servers end at the worst of moments. */
@NullMarked
package dev.pgcraft.faults;

import org.jspecify.annotations.NullMarked;
