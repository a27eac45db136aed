package dev.pgcraft;

import dev.pgcraft.migrate.Patience;
import dev.pgcraft.plan.Manner;

/**
 * How a project's migrations behave towards others who use the database.
 *
 * @param manner how plans are carried out
 * @param patience how long a migration waits for others
 */
public record Conduct(Manner manner, Patience patience) {}
