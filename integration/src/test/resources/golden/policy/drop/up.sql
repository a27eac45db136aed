DROP POLICY cheap ON shop.products;

ALTER TABLE shop.products DISABLE ROW LEVEL SECURITY;
