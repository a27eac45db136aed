CREATE SCHEMA shop;
CREATE TABLE shop.bookings (
    id numeric PRIMARY KEY,
    room int4range NOT NULL,
    during daterange NOT NULL,
    cancelled boolean NOT NULL DEFAULT false,
    CONSTRAINT same EXCLUDE USING btree (id WITH =, num_nonnulls(room) WITH =)
);
