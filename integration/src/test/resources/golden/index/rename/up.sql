ALTER INDEX shop.ix_a RENAME TO ix_b;
