package dev.pgcraft.migrate;

import dev.pgcraft.sql.Sql;

/**
 * What a table under the history's name may have that ours never has: with it, whoever made the table would run code of
 * theirs as whoever migrates, or decide what the history says.
 */
final class HistoryCheck {

    private static final String QUESTION = """
            SELECT pg_catalog.concat_ws(', ',
                CASE WHEN c.relkind <> 'r' THEN 'it is no plain table' END,
                CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal)
                    THEN 'it has a trigger' END,
                CASE WHEN c.relkind = 'r' AND EXISTS (SELECT FROM pg_catalog.pg_rewrite r WHERE r.ev_class = c.oid)
                    THEN 'it has a rule' END,
                CASE WHEN c.relrowsecurity THEN 'it has row level security' END,
                CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid OR i.inhparent = c.oid)
                    THEN 'it inherits, or is inherited from' END,
                CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_attrdef d WHERE d.adrelid = c.oid)
                    THEN 'it has a default' END,
                CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid
                        AND k.contype IN ('c', 'f', 'x', 't') AND pg_catalog.pg_get_constraintdef(k.oid) <> $S)
                    THEN 'it has another constraint' END,
                CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_index x WHERE x.indrelid = c.oid
                        AND (x.indexprs IS NOT NULL OR x.indpred IS NOT NULL))
                    THEN 'it has an index on an expression' END,
                CASE WHEN c.relkind = 'r' AND EXISTS (SELECT FROM pg_catalog.pg_attribute a
                        JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
                        JOIN pg_catalog.pg_namespace n ON n.oid = y.typnamespace
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND n.nspname <> 'pg_catalog')
                    THEN 'a column has a type that is not of PostgreSQL' END)
            FROM pg_catalog.pg_class c WHERE c.oid = pg_catalog.to_regclass($S)""";

    private HistoryCheck() {}

    /** One row, empty if all is well; none if there is no such table. */
    static Sql of(HistoryTable table) {
        return Sql.of(QUESTION, HistoryTable.STATE_CHECK, table.quoted());
    }
}
