ALTER POLICY low ON shop.products RENAME TO cheap;
