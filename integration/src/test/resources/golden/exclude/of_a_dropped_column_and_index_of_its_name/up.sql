ALTER TABLE shop.bookings DROP CONSTRAINT no_overlap;

ALTER TABLE shop.bookings DROP COLUMN during;

CREATE INDEX no_overlap ON shop.bookings USING btree (room);
