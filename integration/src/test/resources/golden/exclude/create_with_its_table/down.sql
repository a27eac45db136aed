DROP TABLE shop.bookings;
