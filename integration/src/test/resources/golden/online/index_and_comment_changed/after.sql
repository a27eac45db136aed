CREATE INDEX ix ON shop.products (price DESC);
COMMENT ON INDEX shop.ix IS 'dear ones first';
