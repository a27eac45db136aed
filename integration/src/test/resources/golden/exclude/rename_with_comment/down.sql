ALTER TABLE shop.bookings RENAME CONSTRAINT never_twice TO no_overlap;
