ALTER TABLE shop.notes
    ALTER COLUMN text SET STATISTICS 200,
    ALTER COLUMN text SET STORAGE EXTERNAL,
    ALTER COLUMN text SET COMPRESSION pglz;

ALTER TABLE shop.notes
    ALTER COLUMN n SET (n_distinct = '-0.5'),
    ALTER COLUMN n RESET (n_distinct_inherited);
