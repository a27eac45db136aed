ALTER TABLE shop.bookings DROP CONSTRAINT no_overlap;
