CREATE SCHEMA shop;
CREATE TABLE shop.bookings (
    id bigint PRIMARY KEY,
    room int4range NOT NULL,
    during daterange NOT NULL,
    cancelled boolean NOT NULL DEFAULT false,
    CONSTRAINT same EXCLUDE USING btree (id WITH =, num_nonnulls(room) WITH =)
);
