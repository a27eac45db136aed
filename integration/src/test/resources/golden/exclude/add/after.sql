CREATE SCHEMA shop;
CREATE TABLE shop.bookings (
    id bigint PRIMARY KEY,
    room int4range NOT NULL,
    during daterange NOT NULL,
    cancelled boolean NOT NULL DEFAULT false,
    CONSTRAINT no_overlap EXCLUDE USING gist (room WITH &&, during WITH &&) WHERE (NOT cancelled) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON CONSTRAINT no_overlap ON shop.bookings IS 'one guest a room';
