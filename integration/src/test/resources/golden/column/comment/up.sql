COMMENT ON COLUMN shop.products.price IS 'net, EUR; its ${final} :yes';
