ALTER TABLE shop.products ALTER COLUMN gross DROP EXPRESSION;

ALTER TABLE shop.products ALTER COLUMN net DROP EXPRESSION;

COMMENT ON COLUMN shop.products.net IS 'without tax';
