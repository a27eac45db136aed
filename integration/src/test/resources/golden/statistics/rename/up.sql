ALTER STATISTICS shop.together RENAME TO pairs;
