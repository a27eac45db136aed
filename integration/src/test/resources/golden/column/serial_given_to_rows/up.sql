CREATE SEQUENCE shop.products_n_seq AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;

ALTER SEQUENCE shop.products_n_seq OWNED BY shop.products.n;

SELECT setval(pg_get_serial_sequence('shop.products', 'n'), greatest(max(n) + 1, 1), false) FROM shop.products;

ALTER TABLE shop.products
    ALTER COLUMN m DROP IDENTITY;

CREATE SEQUENCE shop.products_m_seq AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;

ALTER SEQUENCE shop.products_m_seq OWNED BY shop.products.m;

SELECT setval(pg_get_serial_sequence('shop.products', 'm'), greatest(max(m) + 1, 1), false) FROM shop.products;

ALTER TABLE shop.products
    ALTER COLUMN m SET DEFAULT nextval('shop.products_m_seq'::regclass);

ALTER TABLE shop.products
    ALTER COLUMN n SET DEFAULT nextval('shop.products_n_seq'::regclass);
