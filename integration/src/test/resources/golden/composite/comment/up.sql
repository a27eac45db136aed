COMMENT ON COLUMN shop.point.x IS 'east';

COMMENT ON TYPE shop.point IS 'a place';
