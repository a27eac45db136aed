CREATE MATERIALIZED VIEW shop.dear AS SELECT id, name FROM shop.products WHERE price > 3;
CREATE UNIQUE INDEX dear_id ON shop.dear (id);
