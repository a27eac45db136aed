CREATE SEQUENCE shop.products_number_seq AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE;

ALTER TABLE shop.products
    ALTER COLUMN number SET DEFAULT nextval('shop.products_number_seq'::regclass);

ALTER SEQUENCE shop.products_number_seq OWNED BY shop.products.number;

SELECT setval(pg_get_serial_sequence('shop.products', 'number'), greatest(max(number) + 1, 1), false) FROM shop.products;
