COMMENT ON TABLE shop.products IS 'what we sell';
