ALTER SEQUENCE shop.products_number_seq OWNED BY NONE;

ALTER TABLE shop.products
    ALTER COLUMN number DROP DEFAULT;

DROP SEQUENCE shop.products_number_seq;
