package dev.pgcraft.change;

import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;

/**
 * What the rows that are there have to obey already when a trigger is made, or its function changed, which looks at
 * rows to come only.
 *
 * @param table whose rows
 * @param offending a query that gives one number: how many offend
 * @param words what is wrong with them, to stand between {@code rows of} and their number
 * @param hint the way out
 */
public record Demand(QualifiedName table, Sql offending, String words, String hint) {}
