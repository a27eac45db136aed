COMMENT ON VIEW shop.cheap IS 'below ten';
