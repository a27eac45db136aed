CREATE SCHEMA shop;
CREATE TABLE shop.bookings (
    id bigint PRIMARY KEY,
    room int4range NOT NULL,
    cancelled boolean NOT NULL DEFAULT false
);
CREATE INDEX no_overlap ON shop.bookings (room);
