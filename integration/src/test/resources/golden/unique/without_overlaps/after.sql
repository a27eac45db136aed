CREATE SCHEMA shop;
CREATE TABLE shop.prices (
    product int4range,
    during daterange,
    price numeric,
    CONSTRAINT one_price UNIQUE (product, during WITHOUT OVERLAPS) DEFERRABLE
);
