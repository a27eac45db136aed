ALTER STATISTICS shop.pairs RENAME TO together;
