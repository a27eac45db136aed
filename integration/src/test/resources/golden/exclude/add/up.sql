ALTER TABLE shop.bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH &&, during WITH &&) WHERE ((NOT cancelled)) DEFERRABLE INITIALLY DEFERRED;

COMMENT ON CONSTRAINT no_overlap ON shop.bookings IS 'one guest a room';
