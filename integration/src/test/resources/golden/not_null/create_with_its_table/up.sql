CREATE TABLE shop.products (
    id bigint NOT NULL,
    name text CONSTRAINT named NOT NULL NO INHERIT,
    sku text,
    CONSTRAINT products_pkey PRIMARY KEY (id)
);

COMMENT ON CONSTRAINT named ON shop.products IS 'nobody buys what has no name';

ALTER TABLE shop.products ADD CONSTRAINT has_sku NOT NULL sku NOT VALID;
