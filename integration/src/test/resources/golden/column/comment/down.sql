COMMENT ON COLUMN shop.products.price IS 'net';
