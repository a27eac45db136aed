COMMENT ON TYPE shop.state IS 'how far it is';
