ALTER TABLE shop.bookings DROP CONSTRAINT no_overlap;

ALTER TABLE shop.bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH &&, during WITH &&);

COMMENT ON CONSTRAINT no_overlap ON shop.bookings IS 'one guest a room';
