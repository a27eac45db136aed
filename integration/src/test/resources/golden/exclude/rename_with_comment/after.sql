CREATE SCHEMA shop;
CREATE TABLE shop.bookings (
    id bigint PRIMARY KEY,
    room int4range NOT NULL,
    during daterange NOT NULL,
    cancelled boolean NOT NULL DEFAULT false,
    CONSTRAINT never_twice EXCLUDE USING gist (room WITH &&, during WITH &&)
);
COMMENT ON CONSTRAINT never_twice ON shop.bookings IS 'one guest a room';
