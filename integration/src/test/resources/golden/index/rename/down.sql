ALTER INDEX shop.ix_b RENAME TO ix_a;
