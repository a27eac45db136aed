DROP INDEX shop.ix;
