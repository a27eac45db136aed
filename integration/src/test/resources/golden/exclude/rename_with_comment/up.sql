ALTER TABLE shop.bookings RENAME CONSTRAINT no_overlap TO never_twice;
