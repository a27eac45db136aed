ALTER POLICY cheap ON shop.products RENAME TO low;
