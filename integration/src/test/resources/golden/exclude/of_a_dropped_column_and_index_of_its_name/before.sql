CREATE SCHEMA shop;
CREATE TABLE shop.bookings (
    id bigint PRIMARY KEY,
    room int4range NOT NULL,
    during daterange,
    cancelled boolean NOT NULL DEFAULT false,
    CONSTRAINT no_overlap EXCLUDE USING gist (room WITH &&, during WITH &&)
);
