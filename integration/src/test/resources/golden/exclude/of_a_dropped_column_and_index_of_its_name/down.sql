DROP INDEX shop.no_overlap;

ALTER TABLE shop.bookings ADD COLUMN during daterange;

ALTER TABLE shop.bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH &&, during WITH &&);
