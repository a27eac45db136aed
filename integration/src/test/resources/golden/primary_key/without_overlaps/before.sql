CREATE SCHEMA shop;
CREATE TABLE shop.prices (
    product int4range NOT NULL,
    during daterange NOT NULL,
    price numeric
);
