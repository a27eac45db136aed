ALTER TABLE shop.bookings
    ALTER COLUMN id TYPE numeric;
