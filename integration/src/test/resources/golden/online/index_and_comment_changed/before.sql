CREATE INDEX ix ON shop.products (price);
COMMENT ON INDEX shop.ix IS 'by price';
