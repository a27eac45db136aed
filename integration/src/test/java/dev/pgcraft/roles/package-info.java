/** Roles, owners and logins that are no superusers, on a real server. */
@NullMarked
package dev.pgcraft.roles;

import org.jspecify.annotations.NullMarked;
