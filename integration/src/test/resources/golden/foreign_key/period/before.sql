CREATE SCHEMA shop;
CREATE TABLE shop.prices (
    product int4range,
    during daterange,
    price numeric,
    CONSTRAINT prices_pkey PRIMARY KEY (product, during WITHOUT OVERLAPS)
);
CREATE TABLE shop.sales (
    product int4range NOT NULL,
    at daterange NOT NULL
);
