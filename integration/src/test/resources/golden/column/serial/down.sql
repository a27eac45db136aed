ALTER SEQUENCE shop.products_number_seq OWNED BY NONE;

DROP TABLE shop.products;

DROP SEQUENCE shop.products_number_seq;

DROP SCHEMA shop;
