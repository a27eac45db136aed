DROP POLICY "odd one" ON shop.products;

ALTER TABLE shop.products DISABLE ROW LEVEL SECURITY;
