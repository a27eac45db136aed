DROP POLICY cheap ON shop.products;

DROP TABLE shop.limits;

ALTER TABLE shop.products DISABLE ROW LEVEL SECURITY;
