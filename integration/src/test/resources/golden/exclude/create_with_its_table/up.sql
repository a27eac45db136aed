CREATE TABLE shop.bookings (
    id bigint NOT NULL,
    room int4range NOT NULL,
    during daterange NOT NULL,
    cancelled boolean DEFAULT false NOT NULL,
    CONSTRAINT bookings_pkey PRIMARY KEY (id),
    CONSTRAINT no_overlap EXCLUDE USING gist (room WITH &&, during WITH &&)
);

COMMENT ON CONSTRAINT no_overlap ON shop.bookings IS 'one guest a room';
