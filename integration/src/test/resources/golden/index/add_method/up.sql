CREATE INDEX ix ON shop.products USING gin (tags);
