ALTER TABLE shop.notes ADD COLUMN n integer;

ALTER TABLE shop.notes
    ALTER COLUMN n SET (n_distinct = '-0.5');
