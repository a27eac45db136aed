CREATE SCHEMA shop;
CREATE TABLE shop.prices (
    product int4range,
    during daterange,
    price numeric
);
