COMMENT ON TABLE shop.products IS 'what we sell, and what we don''t';
